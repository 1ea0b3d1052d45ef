"""Texts of the wall chart's page of HTML; what it shares with the drawing on a terminal stands in `chart`."""

TEXTS: dict[str, tuple[str, str]] = {
    "wall.year": ("{year}年", "{year}"),
    "wall.month": ("{month}月", "{month}"),
    "wall.total": ("合计", "Total"),
    "wall.share": (
        "金额下的小条:完成占年度计划的份额,红线为计划至今应到之处",
        "the small bar below the money: the share of the year's plan that is done, its red line what was due by now",
    ),
    "wall.until": ("计划竣工 {day}", "to be completed {day}"),
    "wall.column.number": ("序", "No."),
    "wall.column.project": ("项目", "Project"),
    "wall.column.responsible": ("责任", "Responsible"),
    "wall.column.level": ("预警", "Level"),
    "wall.column.money": ("完成 / 年度计划\n({unit})", "Done / year's plan\n({unit})"),
    "wall.column.step": ("工序", "Step"),
    "wall.column.forward": ("顺排(最早)", "Forward (earliest)"),
    "wall.column.backward": ("倒排(最迟)", "Backward (latest)"),
    "wall.column.slack": ("时差", "Slack"),
}
