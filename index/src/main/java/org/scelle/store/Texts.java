package org.scelle.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** The passages of messages and documents: what detectors read and what search finds. */
final class Texts {
  private Texts() {}

  /** The sender's words, the name of the file posted, and what only the HTML form says. */
  static List<Passage> ofMessage(
      @Nullable String body, @Nullable String formatted, @Nullable String fileName) {
    List<Passage> passages = new ArrayList<>(2);
    String words = body == null ? "" : body;
    if (!words.isBlank()) {
      passages.add(new Passage(Where.MESSAGE, 0, "", words));
    }
    if (fileName != null && !fileName.isBlank()) {
      passages.add(new Passage(Where.FILENAME, 0, "", fileName));
    }
    String beyond = formatted == null ? null : PlainText.beyond(words, formatted);
    if (beyond != null) {
      passages.add(new Passage(Where.MESSAGE, 0, "formatted", beyond));
    }
    return passages;
  }

  /** The names of the file, its text, then the text of the files inside it. */
  static List<Passage> ofDocument(List<String> fileNames, Document document) {
    List<Passage> passages = new ArrayList<>();
    for (String name : fileNames) {
      passages.add(new Passage(Where.FILENAME, 0, "", name));
    }
    passages.addAll(document.passages());
    for (Document.Embedded embedded : document.embedded()) {
      for (Passage passage : embedded.passages()) {
        String detail =
            passage.detail().isEmpty()
                ? embedded.name()
                : embedded.name() + ": " + passage.detail();
        passages.add(new Passage(passage.where(), passage.page(), detail, passage.text()));
      }
    }
    return passages;
  }
}
