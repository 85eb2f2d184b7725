import { createInbox } from "../place/inbox.js";

/** Files for the drawer of people. */
export const peopleInbox = createInbox((app) => app.open("people"));
