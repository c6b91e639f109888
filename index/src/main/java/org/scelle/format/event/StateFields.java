package org.scelle.format.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.model.Content.Field;

/** Flattens a JSON value into its scalars, each under its JSON pointer (RFC 6901). */
public final class StateFields {

  /** Power levels of a large room name every moderator; nothing honest comes near this. */
  public static final int MOST = 20_000;

  static final int DEEPEST = 64;

  private final JsonBytes json;
  private boolean cut;

  public StateFields(JsonBytes json) {
    this.json = json;
  }

  /** Whether something was left out since the last call. */
  boolean takeCut() {
    boolean was = cut;
    cut = false;
    return was;
  }

  /** The scalars of the value that stands here, in its order. */
  public List<Field> read() throws IOException, Damage {
    List<Field> fields = new ArrayList<>();
    StringBuilder pointer = new StringBuilder();
    value(pointer, fields, 0);
    return fields;
  }

  private void value(StringBuilder pointer, List<Field> fields, int depth)
      throws IOException, Damage {
    int b = json.peek();
    boolean container = b == '{' || b == '[';
    if (fields.size() >= MOST || (container && depth >= DEEPEST)) {
      cut = true;
      json.skip();
    } else if (b == '{') {
      object(pointer, fields, depth);
    } else if (b == '[') {
      array(pointer, fields, depth);
    } else {
      fields.add(new Field(pointer.toString(), json.scalar()));
    }
  }

  private void object(StringBuilder pointer, List<Field> fields, int depth)
      throws IOException, Damage {
    int length = pointer.length();
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      pointer.append('/').append(escaped(key));
      value(pointer, fields, depth + 1);
      pointer.setLength(length);
    }
  }

  private void array(StringBuilder pointer, List<Field> fields, int depth)
      throws IOException, Damage {
    int length = pointer.length();
    json.enter();
    for (int i = 0; json.item(); i++) {
      pointer.append('/').append(i);
      value(pointer, fields, depth + 1);
      pointer.setLength(length);
    }
  }

  public static String escaped(String key) {
    return key.indexOf('~') < 0 && key.indexOf('/') < 0
        ? key
        : key.replace("~", "~0").replace("/", "~1");
  }
}
