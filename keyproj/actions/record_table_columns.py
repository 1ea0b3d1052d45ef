"""The columns that a county's monthly table may have, and the headings by which offices know them."""

import re
from collections.abc import Mapping

KEYS = ("project", "code", "name")
"""Any of them tells which project a row is about."""

MONEY = ("investment", "statistical", "year_to_date", "project_to_date")
WORDS = ("image", "troubles", "next_steps", "reason")
PEOPLE = ("by", "phone", "checked_by")

_HEADINGS = """
project 编号 项目编号 台账编号 id projectid
code 项目代码 代码 统一代码 投资项目代码 投资项目统一代码 code projectcode
name 项目名称 名称 项目 name projectname project
county 县区 区县 县市区 县(市)区 县(市、区) 所在县区 所在县(市)区 属地 county
county 区 乡镇 乡镇(街道) 镇街 村 村(社区) 村社区 district town village
month 月份 上报月份 填报月份 month
investment 本月完成投资 本月完成投资额 本月投资 本月完成 本月投资完成额 本月实际完成投资
investment 当月完成投资 当月完成投资额 当月投资 当月完成 当月投资完成额 当月实际完成投资
investment investment monthinvestment investmentthismonth investmentofthemonth monthlyinvestment
statistical 入库投资 本月入库投资 当月入库投资 本月入库 入统投资 本月入统投资 统计入库投资 纳统投资 本月纳统投资
statistical statistical instatistics investmentinstatistics
year_to_date 本年累计 本年累计完成 本年累计完成投资 本年累计完成投资额 今年累计完成投资 年累计完成投资
year_to_date 年初至今累计完成投资 本年度累计完成投资 yeartodate ytd
project_to_date 开工累计 开工以来累计 开工以来累计完成投资 自开工累计完成投资 自开工以来累计完成投资
project_to_date 开工累计完成投资 开工至今累计完成投资 projecttodate
image 形象进度 本月形象进度 工程形象进度 目前形象进度 进展情况 项目进展 项目进展情况 工程进度
image image physicalprogress progress
troubles 存在问题 存在的问题 存在的主要问题 主要问题 存在困难和问题 需协调解决的问题
troubles troubles trouble problems
next_steps 下步工作 下步工作计划 下步工作安排 下步打算 下一步工作 下一步工作计划 下一步工作安排 下一步打算
next_steps nextsteps
by 填报人 填表人 上报人 by reportedby reporter
phone 联系电话 电话 手机 手机号 联系方式 phone telephone
checked_by 审核人 复核人 审核 checkedby
reason 更正原因 更正理由 更正说明 修改原因 reason reasonforcorrection
"""
"""A column and its headings a line, in small letters without blanks and units."""

KNOWN: Mapping[str, str] = {
    heading: line.split()[0] for line in _HEADINGS.strip().splitlines() for heading in line.split()[1:]
}
"""Heading → column."""

CONTEXT = re.compile(
    "序号|no|项目单位|年度计划|计划至今|上次上报|.*前累计|.*上月.*累计|本月计划|本月目标|填报状态|unit|projectunit|annualplan|"
    "plantodate|lastreport|todatebefore.*|plannedthismonth|targetthismonth|state"
)
"""Columns that are there to be read: those of our own form."""
