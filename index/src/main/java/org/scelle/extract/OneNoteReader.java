package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.OneSpace.Content;
import org.scelle.extract.OneSpace.Thing;

/**
 * Reads a section of a OneNote notebook page by page, in the order of the section ([MS-ONE]): what
 * is shown, then what the file still has of older versions, of pages that were taken out, and of
 * files that no page shows any more. Of a table of contents it reads the names.
 */
final class OneNoteReader {

  private static final int AUTHOR_OF = 0x00120001;
  private static final int ABOUT_REVISION = 0x00020044;

  private static final int SECTION_NAME = 0x1C00349B;
  private static final int AUTHOR = 0x1C001D75;
  private static final int CREATED = 0x18001C65;
  private static final int MODIFIED = 0x18001D77;

  /** Seconds from 1601, from which these times count in parts of 100 ns, to 1970. */
  private static final long SINCE_1601 = 11_644_473_600L;

  private final OneStore store;
  private final Recorder recorder;
  private final Members members;
  private final Set<OneId> seen = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<OnePage.Attached> attached = new ArrayList<>();
  private final Set<String> shortfalls = new LinkedHashSet<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final TreeSet<Long> created = new TreeSet<>();
  private final TreeSet<Long> modified = new TreeSet<>();
  private int pages;

  private OneNoteReader(OneStore store, Recorder recorder, Members members) {
    this.store = store;
    this.recorder = recorder;
    this.members = members;
  }

  /**
   * @throws IOException when it is packed in a way that is not read here; then nothing was said
   */
  static void read(Path path, Recorder recorder, Members members)
      throws IOException, EncryptedDocumentException, InterruptedException {
    try (FileChannel file = FileChannel.open(path)) {
      OneStore packed = OnePackage.in(file);
      OneStore store = packed == null ? new OneStoreFile(file) : packed;
      new OneNoteReader(store, recorder, members).read();
    }
  }

  private void read() throws IOException, EncryptedDocumentException, InterruptedException {
    OnePage section = section();
    Set<OneId> spaces = new LinkedHashSet<>(store.spaces());
    for (OneId id : section.spaces()) {
      if (spaces.contains(id) && seen.add(id)) {
        pages++;
        read(id, new OnePage.Place(pages, ""));
      }
    }
    for (OneId id : spaces) {
      if (seen.add(id)) {
        read(id, new OnePage.Place(0, OnePage.OLDER));
      }
    }
    section.readOlder(told);
    if (store.isLocked()) {
      throw new EncryptedDocumentException("needs a password");
    }
    facts();
    files();
    shortfalls.addAll(store.shortfalls());
    if (!recorder.spoke() && pages == 0 && section.root(OneSpace.CONTENT) == null) {
      shortfalls.add("its beginning is missing");
      throw new Damaged(String.join("; ", shortfalls));
    }
    shortfalls.forEach(recorder::fellShort);
  }

  /** Leads to the pages that are shown, in their order. */
  private OnePage section() throws IOException {
    seen.add(store.root());
    OnePage section = page(store.root(), new OnePage.Place(0, ""));
    Thing about = section.root(OneSpace.METADATA);
    OneProperties said = about == null ? null : properties(about);
    if (said != null) {
      recorder.words("title", said.text(SECTION_NAME));
    }
    section.read();
    return section;
  }

  private OnePage page(OneId id, OnePage.Place place) throws IOException {
    OnePage page = new OnePage(store.space(id), this::properties, recorder, place);
    people(page);
    return page;
  }

  private void read(OneId id, OnePage.Place place) throws IOException {
    OnePage page = page(id, place);
    page.read();
    page.readOlder(Set.of());
    told.addAll(page.words());
    attached.addAll(page.attached());
  }

  private @Nullable OneProperties properties(Thing thing) {
    Content content = thing.content();
    if (content == null) {
      return null;
    }
    try {
      return content.read();
    } catch (IOException | BufferUnderflowException e) {
      shortfalls.add(OneNodes.DAMAGED);
      return null;
    }
  }

  private void people(OnePage page) {
    for (Thing thing : page.things()) {
      int kind = thing.kind();
      if (kind == AUTHOR_OF || kind == ABOUT_REVISION || kind == OnePage.ABOUT_PAGE) {
        OneProperties said = properties(thing);
        if (said != null) {
          authors.add(said.text(AUTHOR));
          created.add(said.number(CREATED));
          modified.add(said.number(MODIFIED));
        }
      }
    }
  }

  private void facts() throws TextLimitReached {
    for (String author : authors) {
      recorder.fact("author", author);
    }
    recorder.fact("created", time(created.higher(0L)));
    recorder.fact("modified", time(modified.isEmpty() ? null : modified.last()));
    if (pages > 0) {
      recorder.fact("pages", Integer.toString(pages));
    }
  }

  private static @Nullable String time(@Nullable Long at) {
    return at == null || at <= 0
        ? null
        : Instant.ofEpochSecond(at / 10_000_000 - SINCE_1601).toString();
  }

  private void files() throws IOException, InterruptedException {
    Set<String> examined = new HashSet<>();
    for (OnePage.Attached each : attached) {
      if (examined.add(each.file())) {
        examine(each.name(), each.file());
      }
    }
    int left = 0;
    for (String file : store.files()) {
      if (examined.add(file)) {
        left++;
        examine("left over " + left, file);
      }
    }
  }

  private void examine(String name, String file) throws IOException, InterruptedException {
    try (InputStream in = store.file(file)) {
      if (in == null) {
        shortfalls.add("a file that it shows is not in it: " + name);
      } else {
        members.examine(name, in, recorder);
      }
    }
  }
}
