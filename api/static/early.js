// Before the page itself runs: the modules of the view in the address are fetched together with those of
// the page, not one after another as each is found to import the next (a test names what is missing).
const MODULES = {
  home: ["views/home.js", "views/home_overview.js"],
  agency: ["views/agency.js", "charts.js", "views/names.js"],
  plan: ["views/plan.js", "amounts.js", "views/adding.js", "views/correcting.js", "views/marked_text.js", "views/names.js", "views/plan_facts.js", "views/plan_tasks.js", "views/reader.js"],
  indicator: ["views/indicator.js", "amounts.js", "charts.js", "views/names.js"],
  compare: ["views/compare.js", "differing.js", "vendor/diff/array.js", "views/compare_rows.js"],
  network: ["views/network.js", "figures.js", "filters.js", "network/canvas.js", "network/drawing.js", "network/labels.js", "network/look.js", "network/network.js", "network/paint.js", "network/path.js", "network/picture.js"],
  map: ["views/map.js", "borders.js", "charts.js", "figures.js", "filters.js"],
  sectors: ["views/sectors.js", "charts.js", "figures.js", "filters.js", "sankey.js", "vendor/d3-array/d3-array.min.js", "vendor/d3-sankey/d3-sankey.min.js"],
  calendar: ["views/calendar.js", "charts.js", "figures.js", "filters.js"],
  review: ["views/review.js", "views/marked_text.js", "views/review_item.js"],
  load: ["views/load.js", "views/load_documents.js", "views/load_folders.js"],
  ask: ["views/asked.js", "nearest.js", "views/question.js"],
  question: ["views/question.js", "nearest.js"],
};
const [view] = location.hash.slice(1).split("?");
for (const module of MODULES[view || "home"] ?? MODULES.question) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "modulepreload", href: `/static/${module}` });
  document.head.append(link);
}
