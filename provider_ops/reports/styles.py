"""Type and colour on paper: PO Sans, PO Code, and the light theme's values by token name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from collections.abc import Mapping

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
POINTS_PER_UNIT = 0.75  # one unit of a chart, a logical pixel at 96 to the inch, in points
SMALLEST = 7.5
ALIGNMENTS = {"left": TA_LEFT, "right": TA_RIGHT, "center": TA_CENTER}

_PAPER = {
    "panel": "#FFFFFF",
    "inset": "#F9F9F7",
    "hover": "#F1F1EE",
    "sel": "#E2EFF4",
    "line_1": "#E7E7E2",
    "line_2": "#D6D6D0",
    "line_3": "#82827A",
    "tx_1": "#1C1D1A",
    "tx_2": "#51524C",
    # On screen hints are lighter; print loses contrast, so paper has no third grey.
    "tx_3": "#51524C",
    "tx_dis": "#9C9D95",
    "ac": "#0F6380",
    "ac_tx": "#0C5A75",
    "ac_bg": "#E7F2F6",
    "ac_line": "#A9CFDD",
    "on_ac": "#FFFFFF",
    "ok": "#1F7A46",
    "ok_tx": "#17613A",
    "ok_bg": "#E6F4EB",
    "ok_line": "#A7D7B8",
    "wa": "#B26A00",
    "wa_tx": "#784600",
    "wa_bg": "#FCF1DB",
    "wa_line": "#EBC883",
    "cr": "#BF332B",
    "cr_tx": "#9C241E",
    "cr_bg": "#FCEBE9",
    "cr_line": "#EFB4AD",
    "tr": "#6247B0",
    "tr_tx": "#523A9E",
    "tr_bg": "#F0EDFA",
    "tr_line": "#C9BEED",
    "nu": "#66675F",
    "nu_tx": "#51524C",
    "nu_bg": "#ECECE8",
    "nu_line": "#D6D6D0",
    "c1": "#0F6380",
    "c2": "#C9772B",
    "c3": "#6A55A8",
    "c4": "#7C7D75",
    "c_ctx": "#C9C9C2",
    "c_grid": "#E7E7E2",
    "c_axis": "#8C8C84",
    "c_band": "#E3E9EA",
    "m1": "#E0813F",
    "m2": "#F6C9A3",
    "m3": "#CFE1E7",
    "m4": "#8DBBCB",
    "m5": "#3A7F9A",
    "m0": "#FFFFFF",
    "m_line": "#FFFFFF",
    "m_hatch": "#7A3106",
}
PAPER: Mapping[str, Color] = MappingProxyType({k: HexColor(v) for k, v in _PAPER.items()})

SANS = {400: "POSans-Regular", 500: "POSans-Medium", 600: "POSans-SemiBold"}
CODE = {400: "POCode-Regular", 500: "POCode-Medium", 600: "POCode-SemiBold"}
ITALIC = "POSans-Italic"


def register_fonts(folder: Path = FONTS) -> None:
    """Make the two families known to ReportLab; doing it twice does nothing."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name in (*SANS.values(), *CODE.values(), ITALIC):
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    for family in (SANS, CODE):
        regular, bold = family[400], family[600]
        pdfmetrics.registerFontFamily(
            regular, normal=regular, bold=bold, italic=ITALIC, boldItalic=bold
        )


def font(weight: int = 400, *, code: bool = False) -> str:
    """The name of a registered font; weights between the three drop to the lighter one."""
    family = CODE if code else SANS
    return family[600 if weight >= 600 else 500 if weight >= 500 else 400]


def measure(text: str, size: float, weight: int) -> float:
    """Width of `text` in the unit of `size`; what chart layouts ask for on paper."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font(weight), size))


@dataclass(frozen=True, slots=True)
class Styles:
    """The type scale in points. `small` is table text of reports, `table` that of packets."""

    h1: ParagraphStyle
    h2: ParagraphStyle
    lead: ParagraphStyle
    say: ParagraphStyle
    body: ParagraphStyle
    packet: ParagraphStyle
    small: ParagraphStyle
    head: ParagraphStyle
    note: ParagraphStyle
    kpi: ParagraphStyle
    cover: ParagraphStyle
    period: ParagraphStyle


@cache
def paper_styles() -> Styles:
    """Build the type scale of the interface specification, section 13."""
    register_fonts()
    return Styles(
        h1=_style("h1", 18, 22.5, 600, keepWithNext=1),
        h2=_style("h2", 10.5, 13.5, 600, spaceBefore=14, spaceAfter=4.5, keepWithNext=1),
        lead=_style("lead", 10.5, 15, spaceBefore=4.5, spaceAfter=12, rightIndent=48),
        say=_style("say", 12.75, 18, 600),
        body=_style("body", 9, 12, spaceAfter=6),
        packet=_style("packet", 9.4, 12.8),
        small=_style("small", 8, 10.5),
        head=_style("head", 7.5, 9.75, 600, "tx_2"),
        note=_style("note", 7.5, 10, 400, "tx_2", spaceBefore=4, spaceAfter=4),
        kpi=_style("kpi", 19.5, 24, 600),
        cover=_style("cover", 33, 39, 600),
        period=_style("period", 18, 24, 400, "ac_tx"),
    )


def turned(style: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """A copy of `style` with changes; `weight`, `code`, `color` and `align` are in our words."""
    ours = {k: changes.pop(k) for k in ("weight", "code", "color", "align") if k in changes}
    given: dict[str, Any] = dict(changes)
    if "weight" in ours or "code" in ours:
        given["fontName"] = font(ours.get("weight", 400), code=ours.get("code", False))
    if "color" in ours:
        given["textColor"] = PAPER[ours["color"]]
    if "align" in ours:
        given["alignment"] = ALIGNMENTS[ours["align"]]
    name = "-".join([style.name, *(f"{k}{v}" for k, v in sorted(given.items()))])
    return ParagraphStyle(name, parent=style, **given)


def _style(
    name: str,
    size: float,
    leading: float,
    weight: int = 400,
    color: str = "tx_1",
    **more: Any,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=font(weight),
        fontSize=size,
        leading=leading,
        textColor=PAPER[color],
        bulletFontName=font(weight),
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        **more,
    )
