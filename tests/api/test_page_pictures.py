"""A page of the PDF that was loaded, as a picture; of what is no PDF there is none."""

from collections.abc import Callable
from io import BytesIO

import pytest
from engines import SharedEngine
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from starlette.testclient import TestClient

from api.services.keys import Keys
from api.settings import Settings

LINES = (
    "天津市促进夜间消费实施方案",
    "为促进夜间消费，丰富市民夜间生活，推动商旅文体融合发展，制定本方案。",
    "一、主要任务",
    "（一）办好夜市。办好全市夜市，支持各区打造特色夜间街区。（市商务局负责）",
)


def made_pdf() -> bytes:
    """Two pages of a plan; the second has a black square at its top left."""
    file = BytesIO()
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.setFont("STSong-Light", 14)
    for number, words in enumerate(LINES):
        canvas.drawString(72, 740 - 30 * number, words)
    canvas.showPage()
    canvas.setFont("STSong-Light", 14)
    canvas.drawString(72, 500, "（二）延长营业。引导商场延长夜间营业时间。（市商务局负责）")
    canvas.rect(0, 742, 100, 100, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def pixel(png: bytes, x: int, y: int) -> object:
    """The colours of a pixel, red, green and blue."""
    return Image.open(BytesIO(png)).getpixel((x, y))


def test_a_page_is_shown_as_it_was_printed(
    embedded: SharedEngine,
    tmp_path_factory: pytest.TempPathFactory,
    client_on: Callable[[Settings], TestClient],
) -> None:
    settings = Settings(data=embedded.serve(tmp_path_factory.mktemp("pages")), neo4j_uri=None)
    key = {"X-API-Key": Keys(settings.keys_file).add("载入")}
    with client_on(settings) as client:

        def load(name: str, data: bytes) -> str:
            answer = client.post("/documents", files={"file": (name, data)}, headers=key).json()
            return f"/documents/{answer['document']}/pages"

        pages = load("夜间.pdf", made_pdf())
        answer = client.get(f"{pages}/2")
        assert answer.headers["content-type"] == "image/png"
        assert pixel(answer.content, 5, 5) == (0, 0, 0)
        assert pixel(answer.content, 1200, 1700) == (255, 255, 255)
        tag = {"If-None-Match": answer.headers["etag"]}
        assert client.get(f"{pages}/2", headers=tag).status_code == 304
        assert client.get(f"{pages}/1", headers=tag).content[1:4] == b"PNG"
        assert "没有第 3 页" in client.get(f"{pages}/3").json()["detail"]
        assert client.get(f"{pages}/0").status_code == 422
        text = load("夜市.txt", "天津市夜市方案\n\n一、办好夜市。（市商务局负责）\n".encode())
        assert "不是由 PDF 载入的" in client.get(f"{text}/1").json()["detail"]
        for copy in settings.originals.rglob("*.pdf"):
            copy.unlink()
        assert "没有保存" in client.get(f"{pages}/1").json()["detail"]
        assert client.get("/documents/doc-000000000000/pages/1").status_code == 404
