// Reads along where people write what others read, and offers the wording that says it better. The rules and the words
// are the server's; it keeps nothing of what it is asked. Without this module the same is told after saving.
const address = document.getElementById("content")?.dataset.framing;
// Milliseconds between a keystroke and a question.
const QUIET = 500;

for (const field of address ? document.querySelectorAll("[data-framed]") : []) {
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => check(field), QUIET);
  });
}

async function check(field) {
  const text = field.value;
  const found = text.trim() === "" ? [] : await findings(field, text);
  // An answer to what was typed before, or none at all.
  if (found && field.value === text) {
    tell(field, text, found);
  }
}

async function findings(field, text) {
  const body = new URLSearchParams({
    surface: field.dataset.framed,
    language: field.dataset.writtenIn ?? "",
    text,
  });
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { accept: "application/json" } });
    const isOurs = answer.headers.get("content-type")?.startsWith("application/json");
    return answer.ok && isOurs ? (await answer.json()).findings : undefined;
  } catch {
    return undefined;
  }
}

function tell(field, text, found) {
  const place = document.getElementById(`${field.id}-framing`);
  // What the server had found when it drew the page is old now.
  for (const old of document.querySelectorAll(`[data-found-in="${CSS.escape(field.id)}"]`)) {
    old.remove();
  }
  const list = document.createElement("ul");
  list.className = "wording";
  for (const finding of found) {
    const line = document.createElement("li");
    const told = document.createElement("p");
    told.className = "small";
    told.textContent = finding.told;
    line.append(told);
    if (finding.instead.length > 0) {
      const actions = document.createElement("div");
      actions.className = "actions";
      for (const { words, label } of finding.instead) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button quiet";
        button.textContent = label;
        button.addEventListener("click", () => take(field, text, finding, words));
        actions.append(button);
      }
      line.append(actions);
    }
    list.append(line);
  }
  place.replaceChildren(...(found.length > 0 ? [list] : []));
}

// Puts a wording in the place of what was found; the keyboard goes on behind it.
function take(field, text, { start, end }, words) {
  if (field.value !== text) {
    return;
  }
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
