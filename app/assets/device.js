// What a survey leaves on a device, and how it is taken away. Drafts and sheets that wait are sealed by the island and lie
// in the browser's storage; here are the page for times without a connection, and the key for those times.
//
// The key comes from the server, which gives it as long as the survey can be answered. It is kept only while there is no
// connection, as a key that no script can read out, and no longer than the survey is planned to last; with the next answer
// of the server it goes. So after sending or closing there is nothing here that opens what may be left.
const WAITS = ["daybreak-draft:", "daybreak-sheet:"];

const cacheOf = (survey) => `daybreak-survey:${survey}`;
const keysOf = (survey) => `daybreak-key:${survey}`;

// Puts the page and its files aside and registers the worker that shows them. Does without where the browser cannot.
export function prepare(survey) {
  preparing = putAside(survey).catch(() => {});
  return preparing;
}

let preparing;

async function putAside(survey) {
  if (!navigator.serviceWorker || !self.caches) return;
  const files = performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith("/assets/"))
    .map((url) => url.pathname);
  const cache = await caches.open(cacheOf(survey));
  await cache.addAll([survey, ...new Set(files)]);
  await navigator.serviceWorker.register("/s/f/worker.js", { scope: survey });
}

// One request to the browser's database, which is opened and closed for it.
function store(survey, mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(keysOf(survey), 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction("keys", mode);
      const asked = ask(change.objectStore("keys"));
      change.oncomplete = () => { database.close(); resolve(asked.result); };
      change.onabort = () => { database.close(); reject(change.error); };
    };
  });
}

// Keeps the key for a time without a connection, until `until` (milliseconds since 1970).
export async function hold_key(survey, key, until) {
  if (until > Date.now()) await store(survey, "readwrite", (keys) => keys.put({ key, until }, "key"));
}

// The key that was kept, if there is one and its time is not over.
export async function held_key(survey) {
  const known = await indexedDB.databases?.();
  if (!known?.some((database) => database.name === keysOf(survey))) return undefined;
  const held = await store(survey, "readonly", (keys) => keys.get("key"));
  if (held && held.until > Date.now()) return held.key;
  await release_key(survey);
  return undefined;
}

// Forgets the key.
export function release_key(survey) {
  return new Promise((resolve) => {
    const gone = indexedDB.deleteDatabase(keysOf(survey));
    gone.onsuccess = gone.onerror = gone.onblocked = () => resolve();
  });
}

// Takes everything away: what waits, the key, the page, the worker.
export async function forget(survey) {
  await preparing;
  for (const name of WAITS) localStorage.removeItem(name + survey);
  await Promise.allSettled([
    release_key(survey),
    self.caches?.delete(cacheOf(survey)),
    navigator.serviceWorker
      ?.getRegistration(survey)
      .then((worker) => worker?.scope === new URL(survey, location.origin).href && worker.unregister()),
  ]);
}

// A page that stands at the end of a survey says which one.
const over = document.getElementById("content")?.dataset.forget;
if (over) await forget(over);
