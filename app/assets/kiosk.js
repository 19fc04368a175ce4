// A shared device. When nobody has been here for a while, a question with a countdown; whoever is still here says so.
// Otherwise everything typed is cleared and the start page is back. The same happens to a page that is left in any other
// way, so that nothing of it comes back with the browser's back button.
const dialog = document.getElementById("kiosk-idle");
const left = dialog.querySelector("[role=timer]");
const { start } = dialog.dataset;
// Read each time: they stand in the page.
const milliseconds = (name) => Number(dialog.dataset[name]) * 1000;
const controls = () => document.querySelectorAll("main input, main select, main textarea");
const isSwitch = (control) => control.type === "radio" || control.type === "checkbox";

let active = Date.now();
let ends = 0; // When the countdown is over; 0 while there is none.
let isLeaving = false;

function isTyped() {
  return [...controls()].some((control) =>
    isSwitch(control) ? control.checked : control.type !== "hidden" && control.value !== "",
  );
}

function clear() {
  for (const form of document.querySelectorAll("main form")) form.reset();
  for (const control of controls()) {
    if (isSwitch(control)) control.checked = false;
    else if (control.type !== "hidden") control.value = "";
  }
}

async function leave() {
  isLeaving = true;
  // What waits for a connection is not sent any more, and earlier answers are repeated nowhere.
  document.getElementById("survey")?.setAttribute("data-left", "");
  clear();
  document.getElementById("content").hidden = true;
  // Without a connection the browser would show an error, and the device would stay there.
  for (;;) {
    try {
      await fetch(start, { method: "HEAD", cache: "no-store" });
      return location.replace(start);
    } catch {
      dialog.querySelector("form").hidden = true;
      const gone = document.getElementById("kiosk-gone");
      if (!gone.textContent) gone.textContent = gone.dataset.words;
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
  }
}

function tick() {
  const now = Date.now();
  if (isLeaving) return;
  if (ends) {
    const seconds = Math.max(0, Math.ceil((ends - now) / 1000));
    left.textContent = seconds;
    if (seconds === 0) leave();
  } else if (now - active >= milliseconds("idle") && (!dialog.dataset.onlyTyped || isTyped())) {
    ends = now + milliseconds("countdown");
    dialog.showModal();
    tick();
  }
}

for (const kind of ["pointerdown", "pointermove", "keydown", "input", "wheel", "scroll", "touchstart"]) {
  addEventListener(kind, () => { if (!ends) active = Date.now(); }, { capture: true, passive: true });
}
dialog.addEventListener("close", () => {
  ends = 0;
  active = Date.now();
});
dialog.addEventListener("cancel", (event) => { if (isLeaving) event.preventDefault(); });
// From here on it is so no more.
document.getElementById("kiosk-no-script")?.remove();
// A page that answered a form would be asked for as that form again; whoever goes back to it finds an empty page instead.
history.replaceState(null, "", location.href);
// After the thanks, so that the browser's back button does not lead there again. Without scripts the server's header does it.
const returns = document.querySelector("[data-returns]");
if (returns) setTimeout(() => location.replace(start), returns.dataset.returns * 1000 - 500);
setInterval(tick, 250);
addEventListener("pagehide", clear);
addEventListener("pageshow", (event) => { if (event.persisted) location.replace(start); });
