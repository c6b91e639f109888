package org.scelle.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.record.Said;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Document.Flag;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;

/** Collects what is said of a document, and holds whoever says it to the budget. */
final class Gathered implements Said.Listener {

  private static final int FACTS = 400;
  private static final int PASSAGES = 200_000;

  private static final class File {
    final String name;
    final long size;
    final List<Passage> passages = new ArrayList<>();
    String type = "application/octet-stream";
    Category category = Category.UNKNOWN;
    @Nullable Outcome outcome;
    String why = "";

    File(String name, long size) {
      this.name = name;
      this.size = size;
    }

    boolean spoke() {
      return passages.stream().anyMatch(p -> rank(p) < 5);
    }

    List<Passage> inOrder() {
      return passages.stream().sorted(Comparator.comparingInt(Gathered::rank)).toList();
    }
  }

  private final Examiner.Budget budget;
  private final List<File> files = new ArrayList<>();
  private final List<Content.Field> facts = new ArrayList<>();
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private long characters;
  private int passages;
  private boolean overdone;

  Gathered(Examiner.Budget budget) {
    this.budget = budget;
  }

  /** Whether more was said than the budget allows, which an honest worker never does. */
  boolean overdone() {
    return overdone;
  }

  /** Whether the document itself is done with. */
  boolean ended() {
    return !files.isEmpty() && files.getFirst().outcome != null;
  }

  @Override
  public void said(Said said) {
    switch (said) {
      case Said.Begun begun -> begun(begun);
      case Said.Typed typed -> {
        File file = file(typed.file());
        if (file != null) {
          file.type = typed.type();
          file.category = typed.category();
        }
      }
      case Said.Text text -> text(text);
      case Said.Fact fact -> {
        overdone |= facts.size() >= FACTS;
        if (!overdone && !facts.contains(fact.field())) {
          facts.add(fact.field());
        }
      }
      case Said.Flagged flagged -> flags.add(flagged.flag());
      case Said.Ended ended -> {
        File file = file(ended.file());
        if (file != null) {
          file.outcome = ended.outcome();
          file.why = ended.why();
        }
      }
      case Said.Ready ready -> overdone = true;
      case Said.OutOfMemory outOfMemory -> overdone = true;
    }
  }

  private void begun(Said.Begun begun) {
    if (begun.file() == 0 && !files.isEmpty()) {
      return;
    }
    overdone |= begun.file() != files.size() || files.size() > budget.embeddedFiles();
    if (!overdone) {
      files.add(new File(begun.name(), begun.size()));
    }
  }

  private void text(Said.Text text) {
    characters += text.passage().text().length();
    overdone |= characters > budget.textCharacters() || ++passages > PASSAGES;
    File file = file(text.file());
    if (!overdone && file != null) {
      file.passages.add(text.passage());
    }
  }

  private @Nullable File file(int number) {
    if (number < 0 || number >= files.size()) {
      overdone = true;
      return null;
    }
    return files.get(number);
  }

  /** Ends whatever has not ended, because the worker is gone. */
  void lost(String why) {
    for (File file : files) {
      if (file.outcome == null) {
        file.outcome = file.spoke() ? Outcome.PARTIAL : Outcome.FAILED;
        file.why = why;
      }
    }
    File outer = files.getFirst();
    boolean some = files.stream().anyMatch(File::spoke);
    if (outer.outcome == Outcome.FAILED && some) {
      outer.outcome = Outcome.PARTIAL;
    }
  }

  Document document(EvidenceFile evidence) {
    File outer = files.getFirst();
    Outcome outcome = outer.outcome == null ? Outcome.FAILED : outer.outcome;
    List<Embedded> embedded = files.stream().skip(1).map(Gathered::embedded).toList();
    return new Document(
        evidence.sha256(),
        evidence.size(),
        outer.type,
        outer.category,
        outcome,
        outer.why,
        outer.inOrder(),
        List.copyOf(facts),
        Collections.unmodifiableSet(flags),
        embedded);
  }

  private static Embedded embedded(File file) {
    return new Embedded(
        file.name,
        file.type,
        file.category,
        file.outcome == null ? Outcome.FAILED : file.outcome,
        file.why,
        file.inOrder(),
        file.size < 0 ? null : file.size);
  }

  /** Reading order: headers, body, footers, notes and comments, facts. */
  private static int rank(Passage passage) {
    return switch (passage.where()) {
      case MESSAGE, FILENAME -> 0;
      case DOC_HEADER -> 1;
      case DOC_BODY, OCR -> passage.detail().isEmpty() ? 2 : 4;
      case DOC_FOOTER -> 3;
      case METADATA -> 5;
    };
  }
}
