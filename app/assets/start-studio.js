// Starts the scenario editor. A module of its own, so that the page needs no inline script and no nonce.
import init, { start } from "./studio.js";

await init({ module_or_path: new URL("./studio_bg.wasm", import.meta.url) });
start();
