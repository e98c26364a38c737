// In Teams' tab: follows its theme, and lets it sign the person in where there is no session.

const LOOKS = { default: "default", dark: "dark", glass: "dark", contrast: "contrast" };

function wear(theme) {
  document.documentElement.dataset.theme = LOOKS[theme] ?? "default";
}

async function signIn(teams, stranger) {
  const here = new URL(location.href);
  if (here.searchParams.has("again")) return "failed"; // the cookie wasn't kept
  stranger.textContent = stranger.dataset.trying;
  const token = await teams.authentication.getAuthToken();
  const answer = await fetch("/board/session", { method: "POST", headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 403) return "refused";
  if (!answer.ok) return "failed";
  here.searchParams.set("again", "");
  location.replace(here);
  return "trying";
}

async function inTeams() {
  const stranger = document.getElementById("stranger");
  try {
    const teams = globalThis.microsoftTeams;
    await teams.app.initialize();
    teams.app.registerOnThemeChangeHandler(wear);
    wear((await teams.app.getContext()).app.theme);
    if (stranger) stranger.textContent = stranger.dataset[await signIn(teams, stranger)];
    teams.app.notifySuccess();
  } catch {
    if (stranger) stranger.textContent = stranger.dataset.failed;
  }
}

inTeams();
