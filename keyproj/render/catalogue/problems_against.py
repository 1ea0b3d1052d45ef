"""What does not agree with the policy (ledger rules K21x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K211.title": ("规则中没有这个行业", "Unknown sector"),
    "problem.K211.message": ("规则中没有行业 {name}", "The policy has no sector {name}"),
    "problem.K211.message_ended": (
        "行业 {name} 有效至 {until},{day} 已不再使用",
        "The sector {name} ended on {until}; on {day} it is no longer there",
    ),
    "problem.K211.message_coming": (
        "行业 {name} 自 {since} 起使用,{day} 尚未启用",
        "The sector {name} begins on {since}; on {day} it is not there yet",
    ),
    "problem.K211.hint": (
        "改为规则(keyproj.yaml)中的行业,如:{choices}",
        "Take a sector of the policy (keyproj.yaml), such as {choices}",
    ),
    "problem.K211.hint_none": (
        "规则(keyproj.yaml)中 {day} 没有一个有效的行业,核对各行业的 since、until",
        "No sector of the policy (keyproj.yaml) is there on {day}; check since and until of its sectors",
    ),
    "problem.K211.why": (
        (
            "行业按规则划分,写错一个字就会另成一类,分行业的数就不准。行业有调整的,在规则中用 since、until 注明起止;"
            "已竣工、调出的项目按当日的行业认定。\n错:\n  sector: 工业\n对:\n  sector: 产业"
        ),
        (
            "The policy says which sectors there are; a mistyped one makes a class of its own. A sector that changes has "
            "since and until in the policy; a project that is completed or has left the list keeps the one it had.\n"
            "Wrong:\n  sector: 工业\nRight:\n  sector: 产业"
        ),
    ),
    "problem.K212.title": ("规则中没有这个县(市)区", "Unknown county"),
    "problem.K212.message": ("规则中没有县(市)区 {name}", "The policy has no county {name}"),
    "problem.K212.message_ended": (
        "县(市)区 {name} 有效至 {until},{day} 已不再使用",
        "The county {name} ended on {until}; on {day} it is no longer there",
    ),
    "problem.K212.message_followed": (
        "县(市)区 {name} 有效至 {until},此后为 {successor}",
        "The county {name} ended on {until} and was followed by {successor}",
    ),
    "problem.K212.message_coming": (
        "县(市)区 {name} 自 {since} 起使用,{day} 尚未启用",
        "The county {name} begins on {since}; on {day} it is not there yet",
    ),
    "problem.K212.hint": (
        "改为规则(keyproj.yaml)中的县(市)区,如:{choices}",
        "Take a county of the policy (keyproj.yaml), such as {choices}",
    ),
    "problem.K212.hint_followed": ("改为 {successor}", "Change it to {successor}"),
    "problem.K212.hint_none": (
        "规则(keyproj.yaml)中 {day} 没有一个有效的县(市)区,核对各县(市)区的 since、until",
        "No county of the policy (keyproj.yaml) is there on {day}; check since and until of its counties",
    ),
    "problem.K212.why": (
        (
            "县(市)区的汇总、排名都按规则中的名称归类,名称要写全称。撤并的,在规则中注明 until 和 successor,在建项目随之改到"
            "接续的县(市)区;已竣工、调出的项目按当日的县(市)区认定。\n错:\n  county: 路北\n对:\n  county: 路北区"
        ),
        (
            "Totals and rankings by county go by the policy's names, in full. One that was merged has until and successor in "
            "the policy, and its projects move to the successor; a project that is completed or has left the list keeps the "
            "one it had.\nWrong:\n  county: 路北\nRight:\n  county: 路北区"
        ),
    ),
    "problem.K213.title": ("责任人不在任", "Nobody in office by that name"),
    "problem.K213.message": (
        "{tier}:规则中没有 {holder} 在 {day} 任职的记录",
        "{tier}: the policy has {holder} in no such office on {day}",
    ),
    "problem.K213.message_elsewhere": (
        "{tier}:{holder} 在 {day} 是 {scope} 的,项目在 {county}",
        "{tier}: on {day} {holder} is of {scope}, but the project lies in {county}",
    ),
    "problem.K213.hint_elsewhere": (
        "核对 county 和 {key};{county} 当日有人在任的,写在任的人",
        "Check county and {key}: it is someone in office for {county}",
    ),
    "problem.K213.hint": (
        "核对姓名和任期;规则 offices 中当日在任的如:{choices}",
        "Check the name and the term; in office on that day, by the policy's offices, are such as {choices}",
    ),
    "problem.K213.why": (
        (
            "责任要落实到在任的人,否则督办会送错人。人员变动时,离任的移入 former_responsibility 并注明 until,接任的写入 "
            "responsibility,同时更新规则的 offices。县(市)区领导只负责本县(市)区的项目。"
            "规则没有登记这一职务的,不作核对。\n错:\n"
            "  responsibility: {{city_leader: 市领导甲}}(2023-04-20 已离任)\n对:\n"
            "  responsibility: {{since: 2023-04-21, city_leader: 市领导乙}}\n"
            "  former_responsibility: [{{until: 2023-04-20, city_leader: 市领导甲}}]"
        ),
        (
            "Those who answer for a project are in office. When somebody leaves, they move to former_responsibility with "
            "until, the successor stands in responsibility, and the policy's offices say the same. A county's leader "
            "answers for projects of that county. A role that the policy keeps no offices for is not judged.\nWrong:\n"
            "  responsibility: {{city_leader: 市领导甲}} (who left on 2023-04-20)\nRight:\n"
            "  responsibility: {{since: 2023-04-21, city_leader: 市领导乙}}\n"
            "  former_responsibility: [{{until: 2023-04-20, city_leader: 市领导甲}}]"
        ),
    ),
    "problem.K214.title": ("不是本行业的牵头部门", "Lead department of another sector"),
    "problem.K214.message": ("{holder} 不是 {sector} 的牵头部门", "{holder} is no lead department of {sector}"),
    "problem.K214.hint": (
        "改为 {sector} 的牵头部门:{choices};项目的行业不对的,改正 sector",
        "Take one of those of {sector}: {choices}; or mend the sector if that is wrong",
    ),
    "problem.K214.why": (
        (
            "牵头部门按行业分工,由规则的 lead_departments 规定。部门改名的,在规则中给行业另起一条,用 since、until 注明起止。\n"
            "错:\n  sector: 民生\n  responsibility: {{lead_department: 市水务局}}\n对:\n  sector: 民生\n"
            "  responsibility: {{lead_department: 市教育局}}"
        ),
        (
            "Each sector has its lead departments, in the policy's lead_departments. Where a department was renamed, the "
            "sector has a second entry there, with since and until.\nWrong:\n  sector: 民生\n"
            "  responsibility: {{lead_department: 市水务局}}\nRight:\n  sector: 民生\n"
            "  responsibility: {{lead_department: 市教育局}}"
        ),
    ),
    "problem.K215.title": ("责任未落实", "Nobody is responsible"),
    "problem.K215.message": ("没有填写{tier}", "Nobody is named here: {tier}"),
    "problem.K215.hint": ("在 responsibility 中填写 {key}", "Give {key} under responsibility"),
    "problem.K215.why": (
        (
            "规则(checks.required_tiers)要求每个项目都明确这一级责任,空着就无人可督办。已调出的项目不要求。\n错:\n"
            "  responsibility: {{unit: 示范建设公司}}\n对:\n"
            "  responsibility: {{county_leader: 路北区领导甲, unit: 示范建设公司}}"
        ),
        (
            "The policy (checks.required_tiers) wants this tier named for every project; without it there is nobody to ask. "
            "A project that has left the list needs none.\nWrong:\n  responsibility: {{unit: 示范建设公司}}\nRight:\n"
            "  responsibility: {{county_leader: 路北区领导甲, unit: 示范建设公司}}"
        ),
    ),
    "problem.K216.title": ("县(市)区职务空缺", "County without an office holder"),
    "problem.K216.message": ("{county}在 {day} 没有{role}", "For {county} nobody holds this office on {day}: {role}"),
    "problem.K216.hint": (
        "在 offices 中补一条 role: {key}、scope: {county};有人离任的,接任的另写一条",
        "Add an entry with role: {key} and scope: {county} to offices; a successor has an entry of their own",
    ),
    "problem.K216.why": (
        (
            "规则(checks.county_offices)要求每个县(市)区都有人担任这一职务,如分包的市领导。离任和接任之间有空档,"
            "这段时间就无人负责。\n错:\n  offices: [{{role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-04-20}}]\n"
            "对:\n  offices:\n    - {{role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-04-20}}\n"
            "    - {{role: city_leader, scope: 路北区, holder: 市领导乙, since: 2023-04-21}}"
        ),
        (
            "The policy (checks.county_offices) wants this office held for every county, such as the city leader for it. "
            "Between one who leaves and one who comes nobody would answer.\nWrong:\n"
            "  offices: [{{role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-04-20}}]\nRight:\n"
            "  offices:\n    - {{role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-04-20}}\n"
            "    - {{role: city_leader, scope: 路北区, holder: 市领导乙, since: 2023-04-21}}"
        ),
    ),
    "problem.K217.title": ("市领导没有联系项目", "City leader without a project"),
    "problem.K217.message": ("{holder} 没有联系任何项目", "{holder} is in contact with no project"),
    "problem.K217.hint": (
        "在其联系的项目中填写 responsibility.city_leader: {holder};已离任的,在这里注明 until",
        "Name {holder} as responsibility.city_leader of a project; if they have left the office, give until here",
    ),
    "problem.K217.why": (
        (
            "分包县(市)区的市领导每人至少联系一个重点项目,由项目的 responsibility.city_leader 注明。已调出的项目不算。\n错:\n"
            "  offices 中有 市领导甲,各项目的 city_leader 都不是 市领导甲\n对:\n"
            "  TS-0001 的 responsibility: {{city_leader: 市领导甲}}"
        ),
        (
            "Every city leader who answers for a county is also in contact with at least one project, which names them as "
            "responsibility.city_leader. Projects that have left the list do not count.\nWrong:\n"
            "  offices has 市领导甲, whom no project names as city_leader\nRight:\n"
            "  TS-0001 has responsibility: {{city_leader: 市领导甲}}"
        ),
    ),
    "problem.K218.title": ("规则中没有这个名称", "A scope that the policy does not know"),
    "problem.K218.message": (
        "{name} 不是规则中的县(市)区、行业或部门",
        "{name} is no county, sector or department of the policy",
    ),
    "problem.K218.message_successor": ("{name} 不是规则中的县(市)区", "{name} is no county of the policy"),
    "problem.K218.hint": (
        "核对名称;确有这个县(市)区、行业的,在 counties、sectors 中补一条",
        "Check the name; if there is such a county or sector, add it to counties or sectors",
    ),
    "problem.K218.hint_near": ("改为规则中的名称,如:{near}", "Take a name of the policy, such as {near}"),
    "problem.K218.why": (
        (
            "任职(offices)的 scope、县(市)区的 successor 都按名称对应,写错一个字就对不上:该县(市)区会被认为无人负责,"
            "撤并后的项目也找不到去向。没有列出县(市)区的规则(如乡镇的)不查。\n错:\n"
            "  offices: [{{role: city_leader, scope: 路北, holder: 市领导甲}}]\n对:\n"
            "  offices: [{{role: city_leader, scope: 路北区, holder: 市领导甲}}]"
        ),
        (
            "The scope of an office and the successor of a county are matched by name: with a wrong one the county seems to "
            "have nobody, and the projects of one that was merged lead nowhere. A policy without counties, as of a town, is "
            "not asked.\nWrong:\n  offices: [{{role: city_leader, scope: 路北, holder: 市领导甲}}]\nRight:\n"
            "  offices: [{{role: city_leader, scope: 路北区, holder: 市领导甲}}]"
        ),
    ),
}
