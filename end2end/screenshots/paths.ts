// Every page that is shown to somebody: the name of its picture, its address, and who must be signed in to see it.

/** One page; without `as` it is seen by anybody. */
export type Shown = { name: string; path: string; as?: string };

const process = "/processes/paga4";

export const pages: Shown[] = [
  { name: "home", path: "/" },
  { name: "process", path: process },
  { name: "proposals", path: `${process}/proposals` },
  { name: "suggest", path: `${process}/proposals/new` },
  { name: "proposal", path: `${process}/proposals/57` },
  { name: "groups", path: `${process}/groups` },
  { name: "group", path: `${process}/groups/salud` },
  { name: "meetings", path: `${process}/meetings` },
  { name: "meeting", path: `${process}/meetings/1` },
  { name: "register", path: `${process}/organisations` },
  { name: "apply", path: `${process}/organisations/new` },
  { name: "round", path: `${process}/rounds/1` },
  { name: "selection", path: `${process}/selection` },
  { name: "plan", path: `${process}/plan` },
  { name: "commitment", path: `${process}/plan/1` },
  { name: "log", path: `${process}/log` },
  { name: "figures", path: `${process}/figures` },
  { name: "rules", path: `${process}/rules` },
  { name: "sign-in", path: "/sign-in" },
  { name: "account", path: "/account", as: "curator" },
  { name: "desk", path: "/desk", as: "curator" },
  { name: "desk-register", path: "/desk/paga4/organisations", as: "curator" },
  { name: "criteria", path: "/desk/paga4/accreditation", as: "curator" },
  { name: "door", path: "/desk/paga4/meetings/1/door", as: "curator" },
  { name: "people", path: "/desk/people", as: "administrator" },
];
