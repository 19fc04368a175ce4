// Shows what is written as staff will see it, while it is written: whenever the author pauses, the frame beside the form
// takes what the form's own button would show there. Nothing is kept and nothing is saved by it. Without this module the
// button does the same when it is pressed.
const form = document.getElementById("written");
const frame = form?.querySelector("iframe");
const button = form?.querySelector("button[formtarget]");
// Milliseconds between a keystroke and a question.
const QUIET = 400;
// Pixels above what is written, within the frame.
const ROOM = 24;

if (frame && button) {
  let waiting;
  let latest = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      latest += 1;
      const mine = latest;
      const page = await asked();
      // An answer to what was typed before, or none at all.
      if (page && mine === latest) {
        show(page);
      }
    }, QUIET);
  };
  form.addEventListener("input", later);
  frame.addEventListener("load", point);
  if (form.dataset.unsaved) {
    later();
  }
}

async function asked() {
  try {
    const answer = await fetch(button.formAction, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
  } catch {
    return undefined;
  }
}

// The page within the frame stays and gets another content, so that nothing flickers and "back" leads where it did.
function show(page) {
  const shown = frame.contentDocument;
  const [now, next] = [shown?.querySelector("main"), page.querySelector("main")];
  if (!now || !next) {
    return;
  }
  shown.documentElement.lang = page.documentElement.lang;
  now.replaceWith(shown.adoptNode(next));
  point();
}

// Brings what is written into sight within the frame, and moves nothing around it.
function point() {
  const pointed = frame.contentDocument?.querySelector("[data-pointed]");
  const view = frame.contentWindow;
  if (pointed && view) {
    const { top, bottom } = pointed.getBoundingClientRect();
    if (top < 0 || bottom > view.innerHeight) {
      view.scrollBy(0, top - ROOM);
    }
  }
}
