// Shows one survey without a connection. It is registered for the address of that survey alone, and it only hands out what
// the page has put aside: the page itself, which is the same for everybody, and its files. It keeps nothing by itself,
// answers no other address, and never sees an answer: what is sent goes past it.
const survey = new URL(self.registration.scope).pathname;
const aside = async (path) => {
  const cache = await caches.open(`daybreak-survey:${survey}`);
  return cache.match(path, { ignoreSearch: true, ignoreVary: true });
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === survey) {
    event.respondWith(
      fetch(request).catch(async (error) => {
        const page = await aside(survey);
        if (!page) throw error;
        return page;
      }),
    );
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(aside(pathname).then((file) => file ?? fetch(request)));
  }
});
