-- The index of a ledger. `keyproj query --tables` prints this page's facts with the meaning of each column.
-- Money is whole yuan, dates are 2023-06-30, months 2023-06. A project's number is its file's.

CREATE TABLE file (
  pk INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, oid TEXT NOT NULL,
  size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL, inode INTEGER NOT NULL, read_ns INTEGER NOT NULL
);
CREATE TABLE problem (
  file INTEGER, path TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL,
  line INTEGER NOT NULL, col INTEGER NOT NULL, end INTEGER NOT NULL, field TEXT NOT NULL, args TEXT NOT NULL
);
CREATE INDEX problem_file ON problem (file);

CREATE TABLE project (
  pk INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, code TEXT, parent TEXT, county TEXT NOT NULL, sector TEXT NOT NULL,
  total_investment INTEGER NOT NULL, invested_before INTEGER, listed TEXT, started TEXT, completed TEXT, in_statistics TEXT, removed TEXT,
  clash INTEGER NOT NULL DEFAULT 0, package INTEGER, newest TEXT,
  line INTEGER NOT NULL, total_investment_line INTEGER NOT NULL, started_line INTEGER, completed_line INTEGER, parent_line INTEGER
);
CREATE INDEX project_id ON project (id);
CREATE INDEX project_parent ON project (parent) WHERE parent IS NOT NULL;
CREATE INDEX project_clash ON project (pk) WHERE clash;
CREATE INDEX project_package ON project (package) WHERE package IS NOT NULL;
CREATE TABLE project_text (
  project INTEGER PRIMARY KEY, level TEXT, address TEXT, content TEXT, approval_mode TEXT, listing_basis TEXT, listing_document TEXT,
  deadline TEXT, note TEXT, lines TEXT NOT NULL, adjustable TEXT NOT NULL
);
CREATE TABLE plan (
  project INTEGER NOT NULL, year INTEGER NOT NULL, category TEXT NOT NULL, investment INTEGER, start TEXT, completion TEXT,
  content TEXT, goal TEXT, line INTEGER NOT NULL, investment_line INTEGER, start_line INTEGER, completion_line INTEGER,
  PRIMARY KEY (project, year)
) WITHOUT ROWID;
CREATE TABLE target (
  project INTEGER NOT NULL, month TEXT NOT NULL, yuan INTEGER NOT NULL, spread_from TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (project, month)
) WITHOUT ROWID;
CREATE TABLE target_text (
  project INTEGER NOT NULL, month TEXT NOT NULL, step TEXT, quantity INTEGER, unit TEXT, target TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (project, month)
) WITHOUT ROWID;
CREATE INDEX target_text_step ON target_text (project, month) WHERE step IS NOT NULL;
CREATE TABLE report (
  project INTEGER NOT NULL, n INTEGER NOT NULL, month TEXT NOT NULL, yuan INTEGER NOT NULL, statistical INTEGER,
  reported TEXT NOT NULL, latest INTEGER NOT NULL, line INTEGER NOT NULL,
  yuan_line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE report_text (
  project INTEGER NOT NULL, n INTEGER NOT NULL, year_to_date INTEGER, project_to_date INTEGER, image TEXT, troubles TEXT,
  next_steps TEXT, reported_by TEXT NOT NULL, phone TEXT, checked_by TEXT, reason TEXT,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE INDEX report_text_reason ON report_text (project, n) WHERE reason IS NOT NULL;
CREATE TABLE report_quantity (
  project INTEGER NOT NULL, n INTEGER NOT NULL, k INTEGER NOT NULL, quantity INTEGER NOT NULL, unit TEXT NOT NULL,
  PRIMARY KEY (project, n, k)
) WITHOUT ROWID;
-- The same money once more, a row for each project and year: a summary reads one row instead of twenty-four.
CREATE TABLE money (
  project INTEGER NOT NULL, year INTEGER NOT NULL, spread INTEGER NOT NULL,
  due01 INTEGER NOT NULL, due02 INTEGER NOT NULL, due03 INTEGER NOT NULL, due04 INTEGER NOT NULL, due05 INTEGER NOT NULL, due06 INTEGER NOT NULL,
  due07 INTEGER NOT NULL, due08 INTEGER NOT NULL, due09 INTEGER NOT NULL, due10 INTEGER NOT NULL, due11 INTEGER NOT NULL, due12 INTEGER NOT NULL,
  done01 INTEGER, done02 INTEGER, done03 INTEGER, done04 INTEGER, done05 INTEGER, done06 INTEGER,
  done07 INTEGER, done08 INTEGER, done09 INTEGER, done10 INTEGER, done11 INTEGER, done12 INTEGER,
  PRIMARY KEY (project, year)
) WITHOUT ROWID;
CREATE TABLE suspension (
  project INTEGER NOT NULL, n INTEGER NOT NULL, since TEXT NOT NULL, until TEXT, reason TEXT NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE responsible (
  project INTEGER NOT NULL, n INTEGER NOT NULL, tier TEXT NOT NULL, holder TEXT NOT NULL, phone TEXT, since TEXT, until TEXT,
  former INTEGER, line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE formality (
  project INTEGER NOT NULL, n INTEGER NOT NULL, item TEXT NOT NULL, state TEXT NOT NULL, number TEXT, date TEXT, authority TEXT,
  reason TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE need (
  project INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, quantity INTEGER, arranged INTEGER, unit TEXT, amount INTEGER,
  arranged_amount INTEGER, since TEXT, until TEXT, text TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE step (
  project INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, days INTEGER NOT NULL, calendar_days INTEGER NOT NULL,
  not_before TEXT, finish_by TEXT, outdoor INTEGER NOT NULL, started TEXT, done TEXT, percent TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE link (
  project INTEGER NOT NULL, n INTEGER NOT NULL, step TEXT NOT NULL, waits_for TEXT NOT NULL, kind TEXT NOT NULL, days INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE attachment (
  project INTEGER NOT NULL, n INTEGER NOT NULL, title TEXT NOT NULL, path TEXT, address TEXT, sha256 TEXT, size INTEGER, line INTEGER NOT NULL,
  PRIMARY KEY (project, n)
) WITHOUT ROWID;
CREATE TABLE former_id (
  project INTEGER NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (project, id)
) WITHOUT ROWID;
CREATE TABLE change (
  project INTEGER NOT NULL, n INTEGER NOT NULL, k INTEGER NOT NULL, adjustment TEXT NOT NULL, effective TEXT NOT NULL,
  field TEXT NOT NULL, old TEXT, new TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (project, n, k)
) WITHOUT ROWID;
CREATE TABLE scan (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL, inode INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE control (
  file INTEGER NOT NULL, year INTEGER NOT NULL, "table" TEXT NOT NULL, class TEXT NOT NULL, "column" TEXT NOT NULL, kind TEXT NOT NULL,
  printed TEXT NOT NULL, number INTEGER NOT NULL, "precision" TEXT NOT NULL, derived INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY (file, "table", class, "column")
) WITHOUT ROWID;
CREATE TABLE published (
  file INTEGER PRIMARY KEY, year INTEGER NOT NULL, document TEXT NOT NULL, issued TEXT, goals TEXT NOT NULL, note TEXT, line INTEGER NOT NULL
);

CREATE TABLE exemption (
  file INTEGER PRIMARY KEY, id TEXT NOT NULL, project TEXT NOT NULL, signals TEXT NOT NULL, reason TEXT NOT NULL,
  signed_by TEXT NOT NULL, signed TEXT NOT NULL, until TEXT NOT NULL, document TEXT,
  line INTEGER NOT NULL, project_line INTEGER NOT NULL
);
CREATE TABLE slip (
  file INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, project TEXT NOT NULL, month TEXT NOT NULL, level INTEGER NOT NULL,
  issued TEXT NOT NULL, issued_by TEXT NOT NULL, due TEXT NOT NULL, policy TEXT, replaces TEXT, answered TEXT, cleared TEXT,
  cleared_by TEXT, evidence TEXT, note TEXT,
  line INTEGER NOT NULL, project_line INTEGER NOT NULL, month_line INTEGER NOT NULL, issued_line INTEGER NOT NULL,
  replaces_line INTEGER NOT NULL, cleared_line INTEGER NOT NULL
);
CREATE INDEX slip_id ON slip (id);
CREATE INDEX slip_project ON slip (project);
CREATE INDEX slip_replaces ON slip (replaces) WHERE replaces IS NOT NULL;
CREATE TABLE slip_reason (
  file INTEGER NOT NULL, n INTEGER NOT NULL, signal TEXT, rule TEXT, value TEXT, threshold TEXT, text TEXT NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;
CREATE TABLE slip_answer (
  file INTEGER NOT NULL, n INTEGER NOT NULL, date TEXT NOT NULL, by TEXT NOT NULL, state TEXT NOT NULL, problems TEXT NOT NULL,
  next_steps TEXT NOT NULL, received_by TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;
CREATE TABLE slip_attachment (
  file INTEGER NOT NULL, n INTEGER NOT NULL, title TEXT NOT NULL, path TEXT, address TEXT, sha256 TEXT, size INTEGER, line INTEGER NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

CREATE TABLE adjustment (
  file INTEGER PRIMARY KEY, id TEXT NOT NULL, quarter TEXT NOT NULL, proposed_by TEXT NOT NULL, role TEXT NOT NULL, scope TEXT,
  proposed TEXT NOT NULL, effective TEXT, reason TEXT, exemption TEXT, exempted_by TEXT, exempted TEXT,
  withdrawn TEXT, withdrawn_by TEXT, withdrawn_reason TEXT, applied TEXT, applied_by TEXT, note TEXT, signed TEXT NOT NULL,
  line INTEGER NOT NULL, quarter_line INTEGER NOT NULL, proposed_line INTEGER NOT NULL, effective_line INTEGER NOT NULL,
  withdrawn_line INTEGER NOT NULL, applied_line INTEGER NOT NULL, lines TEXT NOT NULL
);
CREATE INDEX adjustment_id ON adjustment (id);
CREATE TABLE adjustment_item (
  file INTEGER NOT NULL, n INTEGER NOT NULL, project TEXT NOT NULL, kind TEXT NOT NULL, ground TEXT, causes TEXT, measures TEXT,
  explanation TEXT, land TEXT, money TEXT, unit TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;
CREATE TABLE adjustment_change (
  file INTEGER NOT NULL, n INTEGER NOT NULL, k INTEGER NOT NULL, project TEXT NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT,
  old_yuan INTEGER, new_yuan INTEGER, line INTEGER NOT NULL,
  PRIMARY KEY (file, n, k)
) WITHOUT ROWID;
CREATE TABLE adjustment_evidence (
  file INTEGER NOT NULL, n INTEGER NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER, line INTEGER NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;
CREATE TABLE adjustment_signature (
  file INTEGER NOT NULL, n INTEGER NOT NULL, role TEXT NOT NULL, scope TEXT, name TEXT, date TEXT, opinion TEXT, document TEXT,
  meeting TEXT, scan TEXT, scan_sha256 TEXT, scan_size INTEGER, statement TEXT, digest TEXT, signature TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

CREATE TABLE close (
  file INTEGER PRIMARY KEY, id TEXT NOT NULL, month TEXT NOT NULL, closed TEXT NOT NULL, closed_by TEXT NOT NULL, document TEXT,
  projects INTEGER NOT NULL, investment INTEGER NOT NULL, year_to_date INTEGER NOT NULL, uncounted_to_date INTEGER NOT NULL,
  reopened TEXT, reopened_by TEXT, reopened_reason TEXT, note TEXT,
  line INTEGER NOT NULL, month_line INTEGER NOT NULL, closed_line INTEGER NOT NULL, totals_line INTEGER NOT NULL, reopened_line INTEGER NOT NULL
);
CREATE TABLE close_figure (
  file INTEGER NOT NULL, project TEXT NOT NULL, yuan INTEGER, counted INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY (file, project)
) WITHOUT ROWID;
CREATE TABLE close_class (
  file INTEGER NOT NULL, dimension TEXT NOT NULL, class TEXT NOT NULL, projects INTEGER NOT NULL, investment INTEGER NOT NULL,
  year_to_date INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY (file, dimension, class)
) WITHOUT ROWID;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE sector (n INTEGER PRIMARY KEY, name TEXT NOT NULL, headquarters TEXT, since TEXT, until TEXT, line INTEGER NOT NULL);
CREATE TABLE department (sector INTEGER NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (sector, n)) WITHOUT ROWID;
CREATE TABLE band (n INTEGER PRIMARY KEY, name TEXT NOT NULL, at_least INTEGER NOT NULL, below INTEGER, line INTEGER NOT NULL);
CREATE INDEX band_at_least ON band (at_least);
CREATE TABLE county (n INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT, since TEXT, until TEXT, successor TEXT, line INTEGER NOT NULL);
CREATE TABLE office (n INTEGER PRIMARY KEY, role TEXT NOT NULL, scope TEXT, holder TEXT NOT NULL, since TEXT, until TEXT, line INTEGER NOT NULL);

-- How late projects are on a day by their schedules, in days, if nothing happens after the day `known`: counted when asked for.
CREATE TABLE lateness (
  known TEXT NOT NULL, day TEXT NOT NULL, project INTEGER NOT NULL, inside INTEGER, beyond INTEGER, forecast INTEGER,
  inside_step TEXT, beyond_step TEXT, deadline INTEGER,
  PRIMARY KEY (known, day, project)
) WITHOUT ROWID;
CREATE INDEX lateness_project ON lateness (project);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
