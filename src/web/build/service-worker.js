// Filled in at build time. Scripts and styles have hashed names, so a kept one is never stale.
const kept = 'tongxin-__VERSION__';
const files = [/* files */];
const pages = { '/field': '/field', '/': '/' };

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll([...files, ...Object.values(pages), '/icon.svg']))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('tongxin-') && name !== kept).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  // Answers of /api are never kept here: they may concern a child.
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else event.respondWith(caches.match(request).then((hit) => hit ?? fetch(request)));
});

const page = async (request, pathname) => {
  try {
    return await fetch(request);
  } catch (error) {
    const front = Object.keys(pages).find((start) => pathname.startsWith(start)) ?? '/';
    // The console is not kept: it needs the network anyway.
    const hit = pathname.startsWith('/console') ? undefined : await caches.match(pages[front]);
    if (hit === undefined) throw error;
    return hit;
  }
};
