// Keeps the board as it is now: hears that something has changed, fetches the page, and puts in what differs.
// Without this script the page is whole, and as old as its last reload.

const live = document.getElementById("live");
let version = live.dataset.version;
let lost = 0;

function tell(state) {
  live.textContent = live.dataset[state];
  live.classList.toggle("lost", state !== "live");
}

function put(fresh) {
  for (const section of fresh.querySelectorAll("main section[id], #now")) {
    const old = document.getElementById(section.id);
    if (!old || old.isEqualNode(section)) continue;
    for (const open of old.querySelectorAll("details[open]")) {
      section.querySelector(`#${open.id}`)?.setAttribute("open", "");
    }
    const focused = old.contains(document.activeElement) && document.activeElement.closest("[id]")?.id;
    old.replaceWith(section);
    if (focused) document.querySelector(`#${focused} summary`)?.focus();
  }
  version = fresh.getElementById("live").dataset.version;
}

async function refresh() {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (answer.status === 401) return over();
  if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

function over() {
  events?.close();
  if ("tab" in document.body.dataset) return location.replace("/board/tab"); // Teams signs in once more
  tell("over");
}

let events;
function connect() {
  events = new EventSource(`/board/live?seen=${version}`);
  events.addEventListener("open", () => {
    clearTimeout(lost);
    lost = 0;
    tell("live");
  });
  events.addEventListener("changed", () => refresh().catch(() => {}));
  events.addEventListener("error", () => {
    // A connection that is back at once was only renewed.
    lost ||= setTimeout(() => tell("lost"), 1000);
    if (events.readyState === EventSource.CLOSED) setTimeout(again, 2000);
  });
}

async function again() {
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.status === 401) return over();
  } catch {}
  connect();
}

connect();
