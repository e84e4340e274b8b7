// The views of the page, each named here and nowhere else.
//
// A view is a module that is loaded when it is first opened. Its `open({values, queries, signal,
// section, again})` fills `section`, which is its own and new each time; `values` are what the
// address gives, `queries` promises the catalogue, `signal` ends when another view is opened, `again`
// opens the address anew.

/** In the order of the navigation; a view without a `title` is not in it. */
export const VIEWS = [
  { name: "home", title: "首页", load: () => import("./views/home.js") },
  { name: "agency", title: "机构", wide: true, load: () => import("./views/agency.js") },
  { name: "plan", title: "文件", wide: true, load: () => import("./views/plan.js") },
  { name: "indicator", title: "指标", wide: true, load: () => import("./views/indicator.js") },
  { name: "compare", title: "对比", wide: true, load: () => import("./views/compare.js") },
  { name: "network", title: "网络", wide: true, load: () => import("./views/network.js") },
  { name: "map", title: "地图", wide: true, load: () => import("./views/map.js") },
  { name: "sectors", title: "行业", wide: true, load: () => import("./views/sectors.js") },
  { name: "calendar", title: "日历", wide: true, load: () => import("./views/calendar.js") },
  { name: "review", title: "复核", wide: true, load: () => import("./views/review.js") },
  { name: "load", title: "载入", wide: true, load: () => import("./views/load.js") },
  { name: "ask", load: () => import("./views/asked.js") },
];

/** Any other name is that of a question. */
const QUESTION = { load: () => import("./views/question.js") };

export const findView = (name) => VIEWS.find((view) => view.name === name) ?? QUESTION;
