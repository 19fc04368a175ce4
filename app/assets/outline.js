// Moves questions, sections, scales and lines of a list where they are dropped, and by Alt and an arrow key. It only fills
// in and sends the form that the buttons send; without this module these do the same, one place at a time.
const KINDS = ["item", "section", "scale", "line"];
const PARTS = KINDS.map((kind) => `[data-${kind}]`).join();
// Where the keyboard was when the page went.
const HERE = "outline-focus";
// Parts are known by what they are called, lines of a list by where they stand.
const outline = document.getElementById("outline");

let dragged;
let marked;

for (const form of [outline, document.getElementById("written")].filter((form) => form?.querySelector(PARTS))) {
  for (const how of form.querySelectorAll(".outline-how")) {
    how.removeAttribute("hidden");
  }
  for (const part of form.querySelectorAll(PARTS)) {
    begin(part);
  }
  form.addEventListener("keydown", byKey);
  form.addEventListener("dragover", over);
  form.addEventListener("drop", drop);
}
outline?.addEventListener("submit", remember);
comeBack();

function kindOf(part) {
  return KINDS.find((kind) => part.dataset[kind] !== undefined);
}

function nameOf(part) {
  return part.dataset[kindOf(part)];
}

function begin(part) {
  const handle = document.createElement("span");
  handle.className = "outline-handle";
  handle.setAttribute("aria-hidden", "true");
  handle.textContent = "≡";
  handle.draggable = true;
  (part.querySelector(":scope > .outline-head") ?? part).prepend(handle);
  handle.addEventListener("dragstart", (event) => {
    dragged = part;
    part.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", nameOf(part));
    event.dataTransfer.setDragImage(part, 16, 16);
  });
  handle.addEventListener("dragend", () => {
    part.classList.remove("is-dragged");
    mark();
    dragged = undefined;
  });
}

function over(event) {
  const to = target(event);
  if (to) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(to.part, to.behind);
  }
}

function drop(event) {
  const to = target(event);
  if (to) {
    event.preventDefault();
    move(dragged, to);
  }
}

// The part that the pointer is over, and whether the dragged one comes behind it.
function target(event) {
  if (!dragged) {
    return undefined;
  }
  const kind = kindOf(dragged);
  const part = event.target.closest?.(`[data-${kind}]`);
  // A line stays in its list.
  const isElsewhere = kind === "line" && part?.parentElement !== dragged.parentElement;
  if (part && part !== dragged && !isElsewhere) {
    const box = part.getBoundingClientRect();
    return { part, behind: event.clientY > box.top + box.height / 2 };
  }
  // Below the last question of a section, or in an empty one.
  const section = kind === "item" ? event.target.closest?.("[data-section]") : undefined;
  return section ? { part: section, behind: true } : undefined;
}

function mark(part, behind) {
  marked?.classList.remove("drop-before", "drop-behind");
  marked = part;
  part?.classList.add(behind ? "drop-behind" : "drop-before");
}

function move(part, { part: other, behind }) {
  const kind = kindOf(part);
  const form = part.closest("form");
  const section = kind === "item" ? other.closest("[data-section]") : undefined;
  const within = kind === "line" ? part.parentElement : section ?? form;
  const all = [...within.querySelectorAll(`[data-${kind}]`)].filter((one) => one !== part);
  const at = all.indexOf(other);
  const place = String(at < 0 ? all.length : at + (behind ? 1 : 0));
  if (kind === "line") {
    send(form, `move ${nameOf(part)} ${place}`, {});
  } else {
    send(form, `move-${kind}`, { moved: nameOf(part), section: section?.dataset.section ?? "", place });
  }
}

function send(form, what, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field) {
      field.value = value;
    }
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
  // In a list to choose from, these keys open it.
  const isChosen = event.target.closest("select");
  const part = event.altKey && way && !isChosen ? event.target.closest(PARTS) : undefined;
  if (!part) {
    return;
  }
  event.preventDefault();
  const kind = kindOf(part);
  const what = kind === "line" ? `${way} ${nameOf(part)}` : `${kind}-${way} ${nameOf(part)}`;
  part.querySelector(`:scope button[value="${CSS.escape(what)}"]:not([disabled])`)?.click();
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
  const button = value && outline?.querySelector(`button[name="do"][value="${CSS.escape(value)}"]`);
  if (button) {
    // Behind the browser's own step to the part that the address names.
    addEventListener("load", () => setTimeout(() => button.focus()));
  }
}
