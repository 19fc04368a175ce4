// Moves questions and sections of a questionnaire where they are dropped, and by Alt and an arrow key. It only fills in
// and sends the form that the buttons send; without this module these do the same, one place at a time.
const form = document.getElementById("outline");
// Where the keyboard was when the page went.
const HERE = "outline-focus";

if (form) {
  form.querySelector(".outline-how")?.removeAttribute("hidden");
  for (const part of form.querySelectorAll("[data-item], [data-section]")) {
    begin(part);
  }
  form.addEventListener("keydown", byKey);
  form.addEventListener("submit", remember);
  comeBack();
}

let dragged;
let marked;

function begin(part) {
  const handle = document.createElement("span");
  handle.className = "outline-handle";
  handle.setAttribute("aria-hidden", "true");
  handle.textContent = "≡";
  handle.draggable = true;
  const head = part.dataset.item ? part : part.querySelector(".outline-head");
  head.prepend(handle);
  handle.addEventListener("dragstart", (event) => {
    dragged = part;
    part.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", part.dataset.item ?? part.dataset.section);
    event.dataTransfer.setDragImage(part, 16, 16);
  });
  handle.addEventListener("dragend", () => {
    part.classList.remove("is-dragged");
    mark();
    dragged = undefined;
  });
}

form?.addEventListener("dragover", (event) => {
  const to = target(event);
  if (to) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(to.part, to.behind);
  }
});

form?.addEventListener("drop", (event) => {
  const to = target(event);
  if (to) {
    event.preventDefault();
    move(dragged, to);
  }
});

// The part that the pointer is over, and whether the dragged one comes behind it.
function target(event) {
  if (!dragged) {
    return undefined;
  }
  const kind = dragged.dataset.item ? "[data-item]" : "[data-section]";
  const over = event.target.closest?.(kind);
  if (over && over !== dragged) {
    const box = over.getBoundingClientRect();
    return { part: over, behind: event.clientY > box.top + box.height / 2 };
  }
  // Below the last question of a section, or in an empty one.
  const section = dragged.dataset.item ? event.target.closest?.("[data-section]") : undefined;
  return section ? { part: section, behind: true } : undefined;
}

function mark(part, behind) {
  marked?.classList.remove("drop-before", "drop-behind");
  marked = part;
  part?.classList.add(behind ? "drop-behind" : "drop-before");
}

function move(part, { part: other, behind }) {
  const isItem = part.dataset.item !== undefined;
  const section = isItem ? other.closest("[data-section]") : undefined;
  const all = [...(section ?? form).querySelectorAll(isItem ? "[data-item]" : "[data-section]")].filter((one) => one !== part);
  const at = all.indexOf(other);
  const place = at < 0 ? all.length : at + (behind ? 1 : 0);
  send({
    do: isItem ? "move-item" : "move-section",
    moved: part.dataset.item ?? part.dataset.section,
    section: section?.dataset.section ?? "",
    place: String(place),
  });
}

function send({ do: what, ...fields }) {
  for (const [name, value] of Object.entries(fields)) {
    form.elements.namedItem(name).value = value;
  }
  const button = document.createElement("button");
  button.type = "submit";
  button.name = "do";
  button.value = what;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
}

function byKey(event) {
  const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  const part = event.altKey && way ? event.target.closest("[data-item]") ?? event.target.closest("[data-section]") : undefined;
  if (!part) {
    return;
  }
  event.preventDefault();
  const kind = part.dataset.item ? "item" : "section";
  part.querySelector(`:scope button[value="${kind}-${way} ${CSS.escape(part.dataset.item ?? part.dataset.section)}"]:not([disabled])`)?.click();
}

function remember(event) {
  const value = event.submitter?.value;
  if (value) {
    sessionStorage.setItem(HERE, value);
  }
}

// The keyboard goes on where it was, so that a question can be moved several places in a row.
function comeBack() {
  const value = sessionStorage.getItem(HERE);
  sessionStorage.removeItem(HERE);
  const button = value && form.querySelector(`button[name="do"][value="${CSS.escape(value)}"]`);
  if (button) {
    // Behind the browser's own step to the part that the address names.
    addEventListener("load", () => setTimeout(() => button.focus()));
  }
}
