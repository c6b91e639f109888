package org.scelle.report;

/** What stands out in a file, in English; {@link FrenchRule} has it in French. */
enum FileSign {
  SPOOFED_TYPE("Not what name or sender say"),
  DOUBLE_EXTENSION("Hidden behind a second extension"),
  EXECUTABLE("Program"),
  SCRIPT("Script"),
  MACRO("Macros"),
  POLYGLOT("Valid as two types at once"),
  ACTIVE_CONTENT("Runs something when opened"),
  EXTERNAL_REFERENCE("Fetches something when opened"),
  KEY_OR_CERTIFICATE("Key or certificate"),
  REMOTE_ACCESS_PROFILE("Remote access profile"),
  PASSWORD_STORE("Password store"),
  ENCRYPTED("Needs a password: text not read"),
  TRUNCATED("Cut short"),
  SERVER_REFUSAL("Error answer saved as the file"),
  SIZE_MISMATCH("Not of the declared size"),
  AMBIGUOUS("Several files possible"),
  MISSING("Not in the evidence"),
  HIDDEN_PARTS("Hidden parts"),
  POSITION("Tells where it was taken"),
  TRACKED_CHANGES("Tracked changes"),
  COMMENTS("Comments"),
  EMBEDDED_FILES("Files inside"),
  AUTHOR("Names author or organisation");

  private final String words;

  FileSign(String words) {
    this.words = words;
  }

  /** The id itself for one these words do not know. */
  static String of(String id) {
    for (FileSign known : values()) {
      if (Json.word(known).equals(id)) {
        return known.words;
      }
    }
    return id;
  }
}
