package org.scelle.format.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.pdu.Json;

/** Reads one item of a list: maps, lists and scalars in block or flow style. */
final class YamlReader {

  private static final int DEEPEST = 64;
  private static final int NONE = -1;

  private final YamlText text;
  private final YamlScalars scalars;

  private YamlReader(String item) {
    text = new YamlText(item);
    scalars = new YamlScalars(text);
  }

  /**
   * Reads an item.
   *
   * @param item its lines, from the dash in the first column on
   * @throws Damage when it is not YAML, or uses what is not read; offsets mean nothing
   */
  static Json item(String item) throws Damage {
    YamlReader reader = new YamlReader(" " + item.substring(1));
    Json value = reader.block(0, 0);
    reader.text.toContent();
    if (!reader.text.atEnd()) {
      throw YamlText.broken("expected the end of this item");
    }
    return value;
  }

  /** What stands here, indented by more than {@code around}; null when nothing is. */
  private Json block(int around, int depth) throws Damage {
    if (depth > DEEPEST) {
      throw YamlText.broken("more than " + DEEPEST + " levels deep");
    }
    text.toContent();
    int column = text.column();
    if (text.atEnd() || column <= around) {
      return new Json.Bare("null");
    }
    if (text.atDash()) {
      return list(column, depth);
    }
    if (isKey()) {
      return map(column, depth);
    }
    return inline(around, depth);
  }

  private Json list(int column, int depth) throws Damage {
    List<Json> items = new ArrayList<>();
    while (!text.atEnd() && text.column() == column && text.atDash()) {
      text.pass(1);
      items.add(block(column, depth + 1));
      text.toContent();
    }
    return new Json.Arr(items);
  }

  /** Whether a key of a map stands here. */
  private boolean isKey() throws Damage {
    int start = text.at();
    try {
      return scalars.key() != null;
    } finally {
      text.to(start);
    }
  }

  private Json map(int column, int depth) throws Damage {
    Json.Obj map = Json.Obj.empty();
    while (!text.atEnd() && text.column() == column) {
      @Nullable String key = scalars.key();
      if (key == null) {
        throw YamlText.broken("expected a key and a colon");
      }
      if (map.members().put(key, value(column, depth)) != null) {
        throw YamlText.broken("the same key twice: the beginning of an item is lost between them");
      }
      text.toContent();
    }
    return map;
  }

  /** The value of a key of a map in this column. */
  private Json value(int column, int depth) throws Damage {
    text.blanks();
    if (!text.atLineEnd()) {
      return inline(column, depth);
    }
    text.toContent();
    boolean listBelow = !text.atEnd() && text.column() == column && text.atDash();
    return listBelow ? list(column, depth + 1) : block(column, depth + 1);
  }

  /** What begins on this line. */
  private Json inline(int around, int depth) throws Damage {
    tags();
    if (text.look() == '?' && text.breaksAfter(1)) {
      throw YamlText.broken("a key on lines of its own, which no message has");
    }
    return switch (text.look()) {
      case NONE, '\n' -> block(around, depth + 1);
      case '{', '[' -> flow(depth + 1);
      case '|', '>' -> new Json.Text(scalars.literal(around));
      case '"', '\'' -> new Json.Text(scalars.quoted());
      case '&', '*' -> throw YamlText.broken("an anchor: what it stands for is not looked up");
      default -> YamlScalars.typed(scalars.plain(around));
    };
  }

  /** What a value is for a program says nothing of it. */
  private void tags() {
    while (text.look() == '!') {
      while (!text.atLineEnd() && text.look() != ' ') {
        text.pass(1);
      }
      text.blanks();
    }
  }

  private Json flow(int depth) throws Damage {
    if (depth > DEEPEST) {
      throw YamlText.broken("more than " + DEEPEST + " levels deep");
    }
    boolean map = text.look() == '{';
    Json.Obj members = Json.Obj.empty();
    List<Json> items = new ArrayList<>();
    text.pass(1);
    for (text.toContent(); text.look() != (map ? '}' : ']'); text.toContent()) {
      if (map) {
        String key = scalars.flowKey();
        text.toContent();
        members.members().put(key, flowValue(depth));
      } else {
        items.add(flowValue(depth));
      }
      text.toContent();
      if (text.look() == ',') {
        text.pass(1);
      } else if (text.look() != (map ? '}' : ']')) {
        throw YamlText.broken("expected a comma, or the end of this list or map");
      }
    }
    text.pass(1);
    return map ? members : new Json.Arr(items);
  }

  private Json flowValue(int depth) throws Damage {
    tags();
    return switch (text.look()) {
      case '{', '[' -> flow(depth + 1);
      case '"', '\'' -> new Json.Text(scalars.quoted());
      case '&', '*' -> throw YamlText.broken("an anchor: what it stands for is not looked up");
      default -> YamlScalars.typed(scalars.flowPlain());
    };
  }
}
