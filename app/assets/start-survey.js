// Starts the islands of a survey page. A module of its own, so that the page needs no inline script and no nonce.
// The walk over <leptos-island> elements is the one that Leptos' own script does; ours are never nested.
import init, * as islands from "./islands.js";

await init({ module_or_path: new URL("./islands_bg.wasm", import.meta.url) });
islands.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  islands[island.dataset.component]?.(island);
}
