package org.scelle.format.element;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.html.HtmlEntities;
import org.scelle.format.html.HtmlToken;
import org.scelle.format.html.HtmlTokens;
import org.scelle.format.html.TextFlow;
import org.scelle.format.shown.Names;
import org.scelle.format.shown.ShownName;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/**
 * Reads one page of an Element or Tchap Web HTML export. Elements that are not closed cost no more
 * than the tile they stand in. Memory is bounded by one tile.
 */
final class ElementPage {

  private static final int DEEPEST = 512;
  private static final Pattern PERSON = Pattern.compile("/#/(?:user/)?((?:@|%40)[^/?]+)");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private record Open(String name, ElementRole role) {}

  private final HtmlTokens tokens;
  private final EvidenceFile file;
  private final EntrySink sink;
  private final ElementEntries entries;
  private final List<Open> open = new ArrayList<>();
  private final TextFlow intro = new TextFlow();
  private TextFlow name = new TextFlow();
  private TextFlow topic = new TextFlow();
  private TextFlow date = new TextFlow();
  private @Nullable ElementTile tile;
  private @Nullable String exporter;
  private long first = -1;
  private long last;
  private boolean whole;

  ElementPage(InputStream in, EvidenceFile file, EntrySink sink) {
    this.tokens = new HtmlTokens(in);
    this.file = file;
    this.sink = sink;
    this.entries = new ElementEntries(sink);
  }

  /** Reads the file to its end, whatever stands in it. */
  void read() throws IOException {
    long end = 0;
    for (HtmlToken token = tokens.next(); token != null; token = tokens.next()) {
      end = token.end();
      switch (token) {
        case HtmlToken.Start tag -> start(tag);
        case HtmlToken.End tag -> end(tag);
        case HtmlToken.Text text -> text(text);
        case HtmlToken.Other other -> {}
      }
    }
    torn(end);
    finish(end);
  }

  /** At the end of a page that is not whole: a tile that is cut off is read as far as it goes. */
  private void torn(long end) throws IOException {
    ElementTile unfinished = tile;
    long from = unfinished == null ? last : unfinished.start();
    if (unfinished != null && unfinished.content() != null) {
      finish(unfinished, end);
    }
    if (unfinished != null || !whole) {
      sink.add(
          new Problem(
              new Source(file, from, end - from),
              "expected </html> at the end; the page is cut off before it"));
    }
  }

  private ElementRole around() {
    return open.isEmpty() ? ElementRole.NONE : open.getLast().role;
  }

  private void start(HtmlToken.Start tag) throws IOException {
    ElementRole around = around();
    ElementRole role = ElementRole.of(tag, around);
    if (tag.is("mx_Export_EventWrapper") && role == ElementRole.TILE) {
      if (tile != null) {
        unclosed(tile, tag.start());
      }
      open.clear();
      tile = new ElementTile(tag);
    } else if (tile != null) {
      tile.open(tag, role, around);
    } else {
      outside(tag, role, around);
    }
    if (!tag.childless() && open.size() < DEEPEST) {
      open.add(new Open(tag.name(), role));
    }
  }

  /** A tile that is not closed before the next begins. */
  private void unclosed(ElementTile unfinished, long end) throws IOException {
    tile = null;
    finish(unfinished, end);
    Source source = new Source(file, unfinished.start(), end - unfinished.start());
    sink.add(
        new Problem(
            source, "expected the end of this message; the next begins: something is lost"));
  }

  private void outside(HtmlToken.Start tag, ElementRole role, ElementRole around)
      throws IOException {
    if (role == ElementRole.DATE && around != ElementRole.DATE) {
      date = new TextFlow();
    } else if (role == ElementRole.HEADER_NAME && around != role) {
      name = new TextFlow();
    } else if (role == ElementRole.HEADER_TOPIC && around != role) {
      topic = new TextFlow();
    } else if (role == ElementRole.INTRO) {
      intro.tag(tag.name());
      exporter(tag);
    }
  }

  private void exporter(HtmlToken.Start tag) throws IOException {
    String href = tag.get("href");
    Matcher link = PERSON.matcher(href == null ? "" : href);
    String account = link.find() ? Names.percentDecoded(link.group(1)) : null;
    if (exporter == null && account != null && ShownName.isAccount(account)) {
      exporter = account;
      Source source = new Source(file, tag.start(), tag.end() - tag.start());
      sink.add(new AccountSeen(source, 0, account, AccountSeen.How.OTHER, null, null, null));
      last = tag.end();
    }
  }

  private void text(HtmlToken.Text text) {
    ElementRole role = around();
    if (tile != null) {
      tile.text(text.raw(), role);
      return;
    }
    String shown = HtmlEntities.decoded(text.raw());
    switch (role) {
      case DATE -> date.add(shown);
      case HEADER_NAME -> name.add(shown);
      case HEADER_TOPIC -> topic.add(shown);
      case INTRO -> intro.add(shown);
      default -> {}
    }
  }

  private void end(HtmlToken.End tag) throws IOException {
    whole |= tag.name().equals("html");
    int depth = open.size() - 1;
    while (depth >= 0 && !open.get(depth).name.equals(tag.name())) {
      depth--;
    }
    if (depth < 0) {
      return;
    }
    ElementRole role = open.get(depth).role;
    open.subList(depth, open.size()).clear();
    if (tile != null && open.isEmpty()) {
      ElementTile finished = tile;
      tile = null;
      finish(finished, tag.end());
    } else if (tile != null) {
      tile.close(tag, role, around());
    } else if (role == ElementRole.DATE && around() != ElementRole.DATE) {
      entries.date(date.toString());
    } else if (role == ElementRole.INTRO) {
      intro.tag(tag.name());
    }
  }

  private void finish(ElementTile finished, long end) throws IOException {
    first = first < 0 ? finished.start() : first;
    last = end;
    entries.add(finished, new Source(file, finished.start(), end - finished.start()));
  }

  private void finish(long end) throws IOException {
    List<Content.Field> fields = new ArrayList<>();
    field(fields, "/room_name", name.toString());
    field(fields, "/topic", topic.toString());
    field(fields, "/exported_by", exporter == null ? "" : exporter);
    field(fields, "/intro", BLANKS.matcher(intro.toString()).replaceAll(" "));
    String room = entries.room();
    String named = ShownName.roomOf(file.label(), name.toString());
    sink.add(
        new RoomSeen(
            new Source(file, 0, end),
            0,
            room == null ? named : room,
            RoomSeen.How.EXPORT,
            List.copyOf(fields)));
    if (first < 0 && whole) {
      sink.add(new Remark(Source.whole(file), Names.NO_MESSAGES));
    } else if (first >= 0) {
      Source source = new Source(file, first, last - first);
      sink.add(
          new Page(
              source,
              ElementEntries.PAGE,
              Page.Kind.TIMELINE,
              room,
              null,
              null,
              false,
              null,
              null));
    }
  }

  private static void field(List<Content.Field> fields, String pointer, String value) {
    if (!value.isEmpty()) {
      fields.add(new Content.Field(pointer, value));
    }
  }
}
