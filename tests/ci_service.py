"""A server that keeps the comments of one merge request, by the addresses of GitHub and of GitLab."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BOTS = {"Bearer hub": "github-actions[bot]", "lab": "bot"}
"""What a token says → who it is."""


class Service(ThreadingHTTPServer):
    """`comments` by their number; `asked` are the requests, with the limit of `most` characters on a comment."""

    def __init__(self, most):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.comments, self.asked, self.most = {}, [], most

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def add(self, who, body):
        number = len(self.comments) + 1
        self.comments[number] = {"id": number, "user": {"login": who}, "author": {"id": who}, "body": body}
        return self.comments[number]


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing is said."""

    def _answer(self):
        server, place = self.server, self.path.partition("?")[0]
        who = BOTS.get(self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN"))
        server.asked.append((self.command, place, who))
        data = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or "{}")
        if who is None or len(data.get("body", "")) > server.most:
            self._send(403 if who is None else 422, {})
        elif place == "/user":
            self._send(200, {"id": who})
        elif self.command == "GET":
            self._send(200, list(server.comments.values()))
        elif self.command == "POST":
            self._send(201, server.add(who, data["body"]))
        else:
            found = server.comments[int(place.rsplit("/", 1)[1])]
            self._send(200 if found["author"]["id"] == who else 403, found | data)
            found |= data

    do_GET = do_POST = do_PUT = do_PATCH = _answer  # noqa: N815 - so they are called by the library

    def _send(self, code, found):
        self.send_response(code)
        self.end_headers()
        self.wfile.write(json.dumps(found).encode())


@contextmanager
def service(most):
    """Such a server, as long as the block runs."""
    with Service(most) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
