// A stated value in words: ≥5000, 约 120—150.

const SIGNS = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "约 " };

export function amountOf({ comparator, value, value_max: most, value_text: printed }) {
  if (value == null) return printed ?? "";
  return `${SIGNS[comparator] ?? ""}${value}${most == null ? "" : `—${most}`}`;
}
