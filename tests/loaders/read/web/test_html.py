"""A web page is read as the text that a reader of it sees."""

from pathlib import Path

import pytest

from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table
from ontology.errors import FormatError

LONG = "为贯彻落实国务院决策部署，加快推进全市固体废物减量和资源化利用，结合实际，制定本方案。"


def read(tmp_path: Path, page: str | bytes, name: str = "方案.html") -> Document:
    path = tmp_path / name
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return read_document(path)


def paragraphs(document: Document) -> list[str]:
    return [str(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def cells(document: Document) -> list[list[str]]:
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_markup_of_a_page_body_alone_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    page = """<p align=""><span style="font-weight: bold;">市政府关于印发“无废城市”</span></p>
    <p style="text-align: center;"><span>工作方案的通知</span></p><p align=""><br> </p>
    <p>市政府办公厅&nbsp;&nbsp;&nbsp;</p>
    <p>　　<strong>（一）总体要求。</strong>加快&ldquo;无废&rdquo;建设。</p></td></tr>"""
    document = read(tmp_path, page)
    assert paragraphs(document) == [
        "市政府关于印发“无废城市”",
        "工作方案的通知",
        "市政府办公厅",
        "（一）总体要求。加快“无废”建设。",
    ]


def test_lines_are_those_that_a_reader_sees_and_quotes_stand_on_them(tmp_path: Path) -> None:
    document = read(tmp_path, f"<div><h1>标题</h1><p>{LONG}</p><p>一、总体<br>二、其他</p></div>")
    assert document.lines == ("标题", LONG, "一、总体", "二、其他")
    for block in document.blocks:
        assert isinstance(block, Paragraph)
        assert document.span(block.text).quote in document.lines[block.line_start - 1]


def test_what_the_site_puts_around_the_text_is_left_out(tmp_path: Path) -> None:
    page = f"""<html><head><title>x</title><style>p{{}}</style>
    <script>var a="二、脚本";</script></head><body>
    <div class="header"><a href="/">首页</a> <a>政务公开</a></div><form>
    <div class="main"><div class="crumbs">您的位置：首页 &gt; 公开</div>
    <div class="content"><p>{LONG}</p><p style="display:none">隐藏</p><p>一、目标</p><p>{LONG}</p>
    <div class="bdsharebuttonbox">分享到：微信</div><p>【字体：大 中 小】</p><p>打印本页</p>
    </div></div></form>
    <div class="footer">版权所有：市政府 京ICP备1号</div></body></html>"""
    assert paragraphs(read(tmp_path, page)) == [LONG, "一、目标", LONG]


@pytest.mark.parametrize("name", ["newmain", "viewmain", "shareholders", "unrelated"])
def test_a_name_of_furniture_within_a_longer_word_hides_no_text(tmp_path: Path, name: str) -> None:
    page = f'<div><p>{LONG}</p><div class="{name}"><p>二、目标</p></div></div>'
    assert paragraphs(read(tmp_path, page)) == [LONG, "二、目标"]


@pytest.mark.parametrize("name", ["ewm", "gzh-ewm", "share_bar", "bdsharebuttonbox", "breadcrumb"])
def test_furniture_of_a_known_name_is_left_out(tmp_path: Path, name: str) -> None:
    page = f'<div><p>{LONG}</p><div class="{name}"><p>扫一扫</p></div></div>'
    assert paragraphs(read(tmp_path, page)) == [LONG]


def test_title_and_document_number_above_the_text_belong_to_it(tmp_path: Path) -> None:
    page = f"""<head><meta name="ArticleTitle" content="市政府关于印发减量方案的通知"></head><body>
    <table><tr><td>索引号：</td><td>000</td></tr><tr><td>发文字号：</td><td>津政办发〔2024〕12号</td></tr></table>
    <div id="zoom"><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></div></body>"""
    assert paragraphs(read(tmp_path, page))[:2] == [
        "市政府关于印发减量方案的通知",
        "津政办发〔2024〕12号",
    ]


def test_a_merged_cell_is_printed_once_and_is_empty_below(tmp_path: Path) -> None:
    page = f"""<p>{LONG}</p><table><tr><th rowspan="2">序号</th><th rowspan=2>任务</th>
    <th colspan="2">工作目标</th><th rowspan="2">责任单位</th></tr>
    <tr><td>2025年</td><td>2027年</td></tr>
    <tr><td colspan="5">一、消费</td></tr>
    <tr><td rowspan="2">1</td><td>甲</td><td>10</td><td>20</td>
    <td rowspan="0"><p>市商务局</p><p>各区</p></td></tr>
    <tr><td>乙</td><td></td><td>30</td></tr></table><p>附后</p>"""
    document = read(tmp_path, page)
    assert cells(document) == [
        ["序号", "任务", "工作目标", "责任单位"],
        ["", "", "2025年", "2027年", ""],
        ["一、消费"],
        ["1", "甲", "10", "20", "市商务局各区"],
        ["", "乙", "", "30", ""],
    ]
    assert document.lines[1:6] == ("", "\t序号", "\t任务", "\t工作目标", "\t责任单位")


def test_a_table_that_lays_out_the_page_is_no_table_of_the_text(tmp_path: Path) -> None:
    inner = "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>甲</td></tr></table>"
    page = f"<table><tr><td>导航</td><td><p>{LONG}</p>{inner}<p>{LONG}</p></td></tr></table>"
    document = read(tmp_path, page)
    assert cells(document) == [["序号", "任务"], ["1", "甲"]]
    assert paragraphs(document) == [LONG, LONG]


def test_a_table_of_one_cell_frames_a_text(tmp_path: Path) -> None:
    frame = "<table><tr><td><p>专栏1 工程</p><p>1. 甲</p></td></tr></table>"
    page = f"<p>{LONG}</p>{frame}<p>二、后文</p>"
    blocks = read(tmp_path, page).blocks
    assert [(str(b.text), b.boxed, b.space_before) for b in blocks if isinstance(b, Paragraph)] == [
        (LONG, False, 0),
        ("专栏1 工程", True, 0),
        ("1. 甲", False, 0),
        ("二、后文", False, 2),
    ]


def test_numbers_of_an_ordered_list_are_printed(tmp_path: Path) -> None:
    document = read(
        tmp_path, f"<p>{LONG}</p><ol start=3><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>"
    )
    assert paragraphs(document)[1:] == ["3. 甲", "4. 乙", "丙"]


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "utf-8"])
def test_the_encoding_is_the_one_that_the_page_declares(tmp_path: Path, declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{LONG}镕</p>'
    codec = "utf-8" if declared == "utf-8" else "gb18030"
    assert paragraphs(read(tmp_path, page.encode(codec))) == [LONG + "镕"]


@pytest.mark.parametrize("declared", ["undefined", "no-such-charset", "idna"])
def test_a_declared_encoding_that_is_none_is_passed_over(tmp_path: Path, declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{LONG}</p>'
    assert paragraphs(read(tmp_path, page.encode())) == [LONG]


def test_a_byte_order_mark_wins_over_a_wrong_declaration(tmp_path: Path) -> None:
    page = f'<meta charset="gb2312"><p>{LONG}</p>'
    assert paragraphs(read(tmp_path, page.encode("utf-8-sig"))) == [LONG]
    assert paragraphs(read(tmp_path, page.encode("utf-16"))) == [LONG]


def test_spaces_of_the_source_are_shown_as_a_browser_shows_them(tmp_path: Path) -> None:
    document = read(
        tmp_path, "<p>\n   加快\n   推进 GDP\u200b &nbsp; 增长\n</p>" + f"<p>{LONG}</p>"
    )
    assert paragraphs(document)[0] == "加快推进 GDP 增长"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x00\x01\x02\xff" * 100, "损坏"),
        (b"plain words only", "不是网页"),
        (b"%PDF-1.7 x", "内容是PDF"),
        (b"PK\x03\x04 word/", "内容是Word"),
        (b"<p>" + b"\xff\xfe\xfd" * 9, "UTF-8"),
        (b"<html><body></body></html>", "没有文字"),
        (b"<div>" * 100_000 + b"x", "嵌套过深"),
    ],
)
def test_what_is_no_page_is_refused_with_a_remedy(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(FormatError, match=rf"方案\.html.*{says}") as error:
        read(tmp_path, data)
    assert "请" in str(error.value)


def test_a_table_without_end_is_refused(tmp_path: Path) -> None:
    wide = "<tr>" + "<td rowspan=65534>x</td>" * 2000 + "</tr>" + "<tr><td>y</td></tr>" * 2000
    with pytest.raises(FormatError, match="单元格"):
        read(tmp_path, f"<table>{wide}</table>")


def test_a_page_that_is_all_table_keeps_its_title(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>建设园区。</td><td>规划局</td></tr>" for n in (1, 2))
    page = f"""<body><h1>2025年开发区重点工作及责任清单</h1><div><table>
      <tr><td>序号</td><td>重点工作</td><td>责任单位</td></tr>{rows}</table></div></body>"""
    assert paragraphs(read(tmp_path, page)) == ["2025年开发区重点工作及责任清单"]


def test_a_small_table_in_a_cell_is_part_of_the_cell(tmp_path: Path) -> None:
    rows = "<tr><td>基地</td><td>高新区</td></tr><tr><td>园区</td><td>净月区</td></tr>"
    inner = f"<table>{rows}</table>"
    page = f"""<p>任务</p><table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr>
    <tr><td>1</td><td>发展软件产业，培育龙头企业{inner}</td><td>市商务局</td></tr>
    <tr><td>2</td><td>建设算力中心，推进一期工程</td><td>市财政局</td></tr></table>"""
    assert cells(read(tmp_path, page)) == [
        ["序号", "任务", "责任单位"],
        ["1", "发展软件产业，培育龙头企业基地 高新区园区 净月区", "市商务局"],
        ["2", "建设算力中心，推进一期工程", "市财政局"],
    ]


PORTAL = """<html><head><title>信息公开</title></head><body>
<div class="top"><ul><li><a>首页</a></li><li>办事服务</li></ul></div>
<div class="position">当前位置：<a>首页</a> &gt; <a>政策文件</a> &gt; 正文</div>
<table><tr><td>索引号：</td><td>000014349/2026-00012</td><td>主题分类：</td><td>科技</td></tr>
<tr><td>发文机关：</td><td>云州市人民政府办公室</td><td>成文日期：</td><td>2026年5月6日</td></tr>
<tr><td>标　　题：</td>
<td colspan=3>云州市人民政府办公室关于印发云州市数字经济行动方案的通知</td></tr>
<tr><td>发文字号：</td><td>云政办发〔2026〕12号</td><td>有效性：</td><td>有效</td></tr></table>
<div class="wrap"><div>字体：<a>大</a> <a>中</a> <a>小</a> | 打印</div>%s
<div><span>发布时间：2026-05-08</span><span>来源：市政府办公室</span></div>
<div class="cont"><p>各县（市、区）人民政府：</p><p>现将方案印发给你们。</p><p>一、主要任务</p>
<p>（一）建设算力中心。（牵头单位：市财政局；责任单位：市教育局）</p></div>
<div><p>附件下载：</p><ul><li>1.重点任务分工表.docx</li></ul></div>
<div><h3>相关解读</h3><ul><li><a>一图读懂云州市数字经济行动方案</a></li></ul></div></div>
<div>主办：云州市人民政府办公室　网站标识码：1100000001</div></body></html>"""
TITLE = "云州市人民政府办公室关于印发云州市数字经济行动方案的通知"


@pytest.mark.parametrize(
    "title",
    ["", f"<div class=t>{TITLE[:14]}<br>{TITLE[14:]}</div>", f"<h4>{TITLE}</h4>"],
    ids=["in the table alone", "in a class of its own", "in a heading"],
)
def test_a_short_plan_is_found_in_a_page_full_of_other_words(tmp_path: Path, title: str) -> None:
    assert paragraphs(read(tmp_path, PORTAL % title)) == [
        TITLE,
        "云政办发〔2026〕12号",
        "各县（市、区）人民政府：",
        "现将方案印发给你们。",
        "一、主要任务",
        "（一）建设算力中心。（牵头单位：市财政局；责任单位：市教育局）",
    ]


def test_lines_of_the_site_beside_the_text_are_left_out(tmp_path: Path) -> None:
    page = """<body><p>首页>>公开>>文件</p><p>保护视力色：</p><p>浏览量：22次</p>
    <h3>云州市城市更新三年行动计划</h3><p>为推进城市更新，制定本计划。</p><p>一、主要任务</p>
    <p>云州市城市更新项目表.doc</p><p>分享：微信 微博</p><p>关闭窗口 打印</p></body>"""
    assert paragraphs(read(tmp_path, page)) == [
        "云州市城市更新三年行动计划",
        "为推进城市更新，制定本计划。",
        "一、主要任务",
    ]


@pytest.mark.parametrize("called", ['class="article-title"', 'id="title"', 'class="tit"'])
def test_what_a_site_calls_the_title_is_one_whatever_its_words(tmp_path: Path, called: str) -> None:
    body = "".join(f"<p>{LONG}</p>" for _ in range(4))
    page = (
        '<html><body><div class="title">云州市政府网</div>'
        f"<div {called}>云州市2027年十件实事来了！</div><div>{body}</div></body></html>"
    )
    assert paragraphs(read(tmp_path, page))[0] == "云州市2027年十件实事来了！"
    plain = page.replace(called, 'class="banner"')
    assert paragraphs(read(tmp_path, plain))[0] == LONG


def test_a_signature_right_behind_the_container_of_the_text_is_read(tmp_path: Path) -> None:
    page = (
        f"<h1>孝感市2027年节水工作安排</h1><div><p>{LONG}</p><p>{LONG}</p></div>"
        "<p align=right>孝感市水利局<br>2027年4月2日</p><p>责任编辑：王某</p>"
    )
    assert paragraphs(read(tmp_path, page))[-2:] == ["孝感市水利局", "2027年4月2日"]


@pytest.mark.parametrize(
    "behind",
    [
        "<p>孝感市水利局</p><p>联系电话</p>",
        "<p>2027年4月2日</p>",
        "<p>打印于</p><p>2027年4月2日</p>",
    ],
)
def test_what_no_body_signs_behind_the_text_is_left_out(tmp_path: Path, behind: str) -> None:
    page = f"<div id=zoom><p>孝感市节水方案</p><p>{LONG}</p><p>{LONG}</p></div>{behind}"
    assert paragraphs(read(tmp_path, page)) == ["孝感市节水方案", LONG, LONG]


def test_the_day_beside_a_number_above_the_text_is_kept(tmp_path: Path) -> None:
    page = (
        "<h1>孝感市水利局2027年节水计划</h1><p>孝水发〔2027〕6号　2027年3月9日　<a>打印</a></p>"
        f"<div><p>一、总体</p><p>{LONG}</p><p>{LONG}</p></div>"
    )
    assert paragraphs(read(tmp_path, page))[:3] == [
        "孝感市水利局2027年节水计划",
        "孝水发〔2027〕6号",
        "2027年3月9日",
    ]


@pytest.mark.parametrize(
    "foot",
    [
        "<div>主办单位：孝感市水利局<br>承办单位：孝感市大数据中心　鄂ICP备05000000号</div>",
        "<footer><p>主办：孝感市人民政府</p><p>网站标识码：4209000001</p></footer>",
        "<p>鄂公网安备42090002000001号</p>",
    ],
)
def test_the_foot_of_a_site_is_no_text(tmp_path: Path, foot: str) -> None:
    page = f"<body><h2>孝感市节水方案</h2><p>一、总体</p><p>{LONG}</p>{foot}</body>"
    assert paragraphs(read(tmp_path, page)) == ["孝感市节水方案", "一、总体", LONG]


def test_a_text_that_speaks_of_the_numbers_of_sites_stays(tmp_path: Path) -> None:
    words = "各网站应当在首页标明ICP备案编号。"
    page = f"<body><h2>孝感市网站管理方案</h2><p>{LONG}</p><div>{words}</div></body>"
    assert words in paragraphs(read(tmp_path, page))


def test_a_list_within_an_item_is_numbered_apart_unless_the_item_goes_on(tmp_path: Path) -> None:
    inner = "<ul><li>优化布局<ol><li>建泵站；</li><li>修渠道。</li></ol></li>{}</ul>"
    items = f"<li>节水{inner.format('')}</li><li>供水{inner.format('<li>时限：6月底</li>')}</li>"
    page = f"<h2>孝感市水利工作安排</h2><p>{LONG}</p><ol>{items}<li>排水</li></ol>"
    assert paragraphs(read(tmp_path, page))[2:] == [
        "1. 节水",
        "优化布局",
        "（1）建泵站；",
        "（2）修渠道。",
        "2. 供水",
        "优化布局",
        "建泵站；",
        "修渠道。",
        "时限：6月底",
        "3. 排水",
    ]


NOTE = "备注：示范户评选需庭院绿化率达到30%。垃圾分类参与率力争达到90%。"


def test_a_note_in_the_last_row_of_a_table_stands_below_it(tmp_path: Path) -> None:
    rows = "<tr><td>任务</td><td>单位</td></tr><tr><td>建站</td><td>市水利局</td></tr>"
    notes = f"<tr><td colspan=2>{NOTE}</td></tr><tr><td colspan=2>注：1.按年统计。</td></tr>"
    notes += "<tr><td colspan=2>数据来源：市统计局。</td></tr>"
    page = f"<h2>孝感市水利工作安排</h2><p>{LONG}</p><table>{rows}{notes}</table>"
    document = read(tmp_path, page)
    assert cells(document) == [["任务", "单位"], ["建站", "市水利局"]]
    assert paragraphs(document)[2:] == [NOTE, "注：1.按年统计。", "数据来源：市统计局。"]


def test_a_row_with_a_cell_of_notes_of_its_own_stays_in_its_table(tmp_path: Path) -> None:
    rows = "<tr><td>任务</td><td>单位</td></tr><tr><td>备注：建站</td><td>市水利局</td></tr>"
    page = f"<h2>孝感市水利工作安排</h2><p>{LONG}</p><table>{rows}</table>"
    assert cells(read(tmp_path, page))[1] == ["备注：建站", "市水利局"]


def test_a_text_goes_on_behind_the_list_that_is_most_of_it(tmp_path: Path) -> None:
    items = "".join(f"<li>第{n}件：{LONG}</li>" for n in "一二三四五六")
    page = (
        f"<article><h2>孝感市民生实事</h2><ol>{items}</ol><p>清单由市政府督查室督办。</p></article>"
    )
    found = paragraphs(read(tmp_path, f"<body><div><a>首页</a></div>{page}</body>"))
    assert (found[0], found[-1]) == ("孝感市民生实事", "清单由市政府督查室督办。")
