package org.scelle.format.pdu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;

/** Reads one JSON value whole. */
public final class JsonTree {

  /** No event that a server accepts is nested so deep. */
  static final int DEEPEST = 256;

  private final JsonBytes json;
  private boolean cut;

  private JsonTree(JsonBytes json) {
    this.json = json;
  }

  /**
   * Reads the object that stands here.
   *
   * @return {@code null}, having passed it, when it is nested too deep
   */
  public static Json.@Nullable Obj object(JsonBytes json) throws IOException, Damage {
    JsonTree tree = new JsonTree(json);
    Json value = tree.value(0);
    return !tree.cut && value instanceof Json.Obj object ? object : null;
  }

  private Json value(int depth) throws IOException, Damage {
    int b = json.peek();
    if (b == '"') {
      String text = json.scalar();
      return new Json.Text(text == null ? "" : text);
    }
    if (b != '{' && b != '[') {
      String word = json.scalar();
      return new Json.Bare(word == null ? "null" : word);
    }
    if (depth >= DEEPEST) {
      cut = true;
      json.skip();
      return new Json.Bare("null");
    }
    return b == '{' ? members(depth) : items(depth);
  }

  private Json members(int depth) throws IOException, Damage {
    Map<String, Json> members = new TreeMap<>(CanonicalJson.BY_CODE_POINT);
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      members.put(key, value(depth + 1));
    }
    return new Json.Obj(members);
  }

  private Json items(int depth) throws IOException, Damage {
    List<Json> items = new ArrayList<>();
    json.enter();
    while (json.item()) {
      items.add(value(depth + 1));
    }
    return new Json.Arr(items);
  }
}
