"""Colours by meaning, light and dark. Widgets name a token, never a colour."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """Every colour of the program as "#rrggbb", or "#aarrggbb" for the scrim.

    Families: `tx_*` ink, `line_*` rules (line_3 is the control outline), `ac_*` accent,
    `ok_* wa_* cr_* tr_* nu_*` status, `c*` chart series, `m*` map bins, `deep_*` the gate,
    which is light on dark in both themes. In each status
    family the bare name is for shapes, `_tx` for words, `_bg` and `_line` for tints.
    """

    bg: str
    side: str
    panel: str
    inset: str
    hover: str
    press: str
    sel: str
    sel_2: str
    line_1: str
    line_2: str
    line_3: str
    tx_1: str
    tx_2: str
    tx_3: str
    tx_dis: str
    ac: str
    ac_hov: str
    ac_prs: str
    ac_tx: str
    ac_bg: str
    ac_line: str
    on_ac: str
    ok: str
    ok_tx: str
    ok_bg: str
    ok_line: str
    wa: str
    wa_tx: str
    wa_bg: str
    wa_line: str
    cr: str
    cr_tx: str
    cr_bg: str
    cr_line: str
    on_cr: str
    tr: str
    tr_tx: str
    tr_bg: str
    tr_line: str
    nu: str
    nu_tx: str
    nu_bg: str
    nu_line: str
    focus: str
    scrim: str
    c1: str
    c2: str
    c3: str
    c4: str
    c_ctx: str
    c_band: str
    c_grid: str
    c_axis: str
    m0: str
    m1: str
    m2: str
    m3: str
    m4: str
    m5: str
    m_line: str
    m_hatch: str
    deep_ink: str = "#EAF4F7"
    deep_ink_2: str = "#A9CBD7"
    deep_cr: str = "#FFC9C2"
    deep_field: str = "#0A3140"
    deep_white: str = "#FFFFFF"
    deep_line: str = "#6FA9BD"
    deep_text: str = "#0A3B4D"
    deep_focus: str = "#9AD7EA"
    deep_off_line: str = "#3F7489"
    deep_press: str = "#CFE3EA"
    deep_off: str = "#2C5B6D"


LIGHT = Tokens(
    bg="#F3F3F0", side="#ECECE8", panel="#FFFFFF", inset="#F9F9F7", hover="#F1F1EE",
    press="#E6E6E1", sel="#E2EFF4", sel_2="#F0F7FA",
    line_1="#E7E7E2", line_2="#D6D6D0", line_3="#82827A",
    tx_1="#1C1D1A", tx_2="#51524C", tx_3="#66675F", tx_dis="#9C9D95",
    ac="#0F6380", ac_hov="#0C5570", ac_prs="#0A475E", ac_tx="#0C5A75", ac_bg="#E7F2F6",
    ac_line="#A9CFDD", on_ac="#FFFFFF",
    ok="#1F7A46", ok_tx="#17613A", ok_bg="#E6F4EB", ok_line="#A7D7B8",
    wa="#B26A00", wa_tx="#784600", wa_bg="#FCF1DB", wa_line="#EBC883",
    cr="#BF332B", cr_tx="#9C241E", cr_bg="#FCEBE9", cr_line="#EFB4AD", on_cr="#FFFFFF",
    tr="#6247B0", tr_tx="#523A9E", tr_bg="#F0EDFA", tr_line="#C9BEED",
    nu="#66675F", nu_tx="#51524C", nu_bg="#ECECE8", nu_line="#D6D6D0",
    focus="#0F6380", scrim="#521C1D1A",
    c1="#0F6380", c2="#C9772B", c3="#6A55A8", c4="#7C7D75",
    c_ctx="#C9C9C2", c_band="#E3E9EA", c_grid="#E7E7E2", c_axis="#8C8C84",
    m0="#FFFFFF", m1="#E0813F", m2="#F6C9A3", m3="#CFE1E7", m4="#8DBBCB", m5="#3A7F9A",
    m_line="#FFFFFF", m_hatch="#7A3106",
)  # fmt: skip
DARK = Tokens(
    bg="#121412", side="#0F110F", panel="#1A1C1A", inset="#161816", hover="#242724",
    press="#2E322E", sel="#123441", sel_2="#16262C",
    line_1="#282B28", line_2="#373B37", line_3="#7C817A",
    tx_1="#ECEDE8", tx_2="#B9BCB4", tx_3="#9B9F96", tx_dis="#6B6F67",
    ac="#4FB3CF", ac_hov="#6CC4DC", ac_prs="#3A9CB9", ac_tx="#79CBE1", ac_bg="#122D38",
    ac_line="#245869", on_ac="#06222C",
    ok="#4DB37A", ok_tx="#7FD3A2", ok_bg="#12301F", ok_line="#245A3B",
    wa="#DE9B35", wa_tx="#F0BE6F", wa_bg="#35260C", wa_line="#674A17",
    cr="#E8695F", cr_tx="#F59B93", cr_bg="#3B1917", cr_line="#74302B", on_cr="#2A0805",
    tr="#9C86E6", tr_tx="#BBABF2", tr_bg="#261F42", tr_line="#493C7C",
    nu="#9B9F96", nu_tx="#B9BCB4", nu_bg="#272A27", nu_line="#3A3E3A",
    focus="#79CBE1", scrim="#8C000000",
    c1="#4FB3CF", c2="#E0934A", c3="#A593EA", c4="#9B9F96",
    c_ctx="#454A45", c_band="#223034", c_grid="#282B28", c_axis="#7C817A",
    m0="#1A1C1A", m1="#E2793A", m2="#96552C", m3="#233A42", m4="#2C6579", m5="#56AECB",
    m_line="#121412", m_hatch="#FFD9BE",
)  # fmt: skip

TOKEN_NAMES = frozenset(Tokens._fields)


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two "#rrggbb" colours, from 1 (equal) to 21.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
