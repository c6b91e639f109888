package org.scelle.format.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.model.Content;
import org.scelle.model.Event.Relation;
import org.scelle.model.MediaReference;

/**
 * What a person wrote, as it is gathered from {@code content} (Matrix specification, "Instant
 * messaging"). One is used for one event.
 */
public final class MessageContent {

  private static final int DEEPEST = 32;

  private final JsonBytes json;
  private final List<Relation> relations = new ArrayList<>(2);
  private final List<String> mentions = new ArrayList<>(2);
  private @Nullable String kind;
  private @Nullable String body;
  private @Nullable String formatted;
  private @Nullable String filename;
  private @Nullable String algorithm;
  private @Nullable String annotation;
  private final MediaContent media;
  private @Nullable MessageContent replacement;
  private final StringBuilder poll = new StringBuilder();
  private boolean reply;
  private boolean empty = true;
  private boolean strange;

  public MessageContent(JsonBytes json) {
    this.json = json;
    this.media = new MediaContent(json);
  }

  public List<Relation> relations() {
    return relations.isEmpty() ? List.of() : List.copyOf(relations);
  }

  /** Whether the object had no keys but relations. */
  boolean empty() {
    return empty;
  }

  /** Whether a text was not text, so that it had to be left out. */
  boolean strange() {
    return strange;
  }

  @Nullable String algorithm() {
    return algorithm;
  }

  @Nullable String kind() {
    return kind;
  }

  /** What a reaction says. */
  @Nullable String annotation() {
    return annotation;
  }

  /** Reads the object that stands here. */
  public void read() throws IOException, Damage {
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      empty &= key.equals("m.relates_to");
      field(key);
    }
  }

  private void field(String key) throws IOException, Damage {
    switch (key) {
      case "msgtype" -> kind = json.word();
      case "body" -> body = text();
      case "formatted_body" -> formatted = text();
      case "filename" -> filename = json.word();
      case "algorithm" -> algorithm = json.word();
      case "url", "file", "info" -> media.field(key);
      case "m.mentions" -> mentioned();
      case "m.relates_to" -> relatesTo();
      case "m.new_content" -> replaced();
      case "m.poll", "m.poll.start", "org.matrix.msc3381.poll.start" -> poll(0);
      default -> json.skip();
    }
  }

  private @Nullable String text() throws IOException, Damage {
    strange |= json.atContainer();
    return json.word();
  }

  private void replaced() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    replacement = new MessageContent(json);
    replacement.read();
  }

  private void mentioned() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      if (key.equals("user_ids") && json.peek() == '[') {
        json.enter();
        while (json.item()) {
          mention(json.word());
        }
      } else {
        json.skip();
      }
    }
  }

  private void mention(@Nullable String account) {
    if (account != null && !mentions.contains(account)) {
      mentions.add(account);
    }
  }

  /** Reads the object that stands here as {@code m.relates_to}. */
  private void relatesTo() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    RelatesTo read = RelatesTo.read(json);
    reply |= read.reply();
    relations.addAll(read.relations());
    annotation = read.key();
  }

  /** Texts of a poll, in order, wherever its many drafts put them. */
  private void poll(int depth) throws IOException, Damage {
    int b = json.peek();
    if (depth > DEEPEST || (b != '{' && b != '[')) {
      json.skip();
      return;
    }
    json.enter();
    if (b == '[') {
      while (json.item()) {
        poll(depth + 1);
      }
      return;
    }
    String text = null;
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "body", "m.text", "org.matrix.msc1767.text" -> {
          String found = json.peek() == '[' ? firstBody() : json.word();
          text = text == null ? found : text;
        }
        default -> poll(depth + 1);
      }
    }
    if (text != null) {
      poll.append(poll.isEmpty() ? "" : "\n").append(text);
    }
  }

  private @Nullable String firstBody() throws IOException, Damage {
    String found = null;
    json.enter();
    while (json.item()) {
      if (json.peek() != '{') {
        json.skip();
        continue;
      }
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        String value = json.word();
        found = found == null && key.equals("body") ? value : found;
      }
    }
    return found;
  }

  /** The message; {@code type} is the event's type. */
  public Content.Message message(String type) {
    if (replacement != null && replaces()) {
      replacement.reply |= reply;
      return replacement.message(type);
    }
    String said = body != null ? body : poll.toString();
    if (!poll.isEmpty()) {
      said = poll.toString();
    }
    MediaReference file = media.reference(filename != null ? filename : body);
    Quotation split = reply ? Quotation.split(said) : new Quotation(null, said);
    said = split.own();
    if (file != null && (filename == null || filename.equals(said))) {
      said = "";
    }
    String html = formatted == null ? null : Quotation.withoutReply(formatted);
    Pills.addTo(mentions, html);
    return new Content.Message(
        kind != null ? kind : type, said, split.quoted(), html, file, List.copyOf(mentions));
  }

  private boolean replaces() {
    return relations.stream().anyMatch(r -> r.kind() == Relation.Kind.REPLACE);
  }
}
