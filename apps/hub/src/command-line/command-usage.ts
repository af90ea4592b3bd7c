/** What `help` prints above the flags of `start`. */
export const COMMAND_USAGE = `Usage: npm run hub -- <command> [flags]

  start                        runs the hub, with the flags below (what npm start does as well)
  verify                       checks the database file, the chain and every event of the journal, and that each
                               service day replays to the same state; names each row that is wrong
  export [--to FILE]           writes the centre's settings as readable JSON
  export --day DAY [--to FILE] writes the events of a service day as JSON, one to a line
  import-settings FILE         applies a settings file, once everything in it has been checked
  replay [--day DAY]           tells a service day as a story, one line per event; the last day without --day
         [--language vi|en]    in Vietnamese or English (vi)
  reset-admin NAME             gives an administrator who can sign in no more a new password and recovery code
  help                         these lines

  DAY is a date (2026-11-23) or the number of a service day. Each command takes --data <folder> (or MOTCUA_DATA);
  without it, ./data. Without --to the export goes to the terminal. verify, export and replay only read, also while a
  hub runs on the folder; import-settings and reset-admin need it stopped.

  The command ends with 0 when all is well, 1 when something was found or failed, 2 when it was not understood or the
  file was refused.`;
