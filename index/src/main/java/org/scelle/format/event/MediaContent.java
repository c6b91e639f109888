package org.scelle.format.event;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.bytes.Numbers;
import org.scelle.model.CipherKey;
import org.scelle.model.MediaReference;

/** The file of a message: {@code url} or {@code file}, and {@code info}. */
final class MediaContent {

  private final JsonBytes json;
  private @Nullable String url;
  private @Nullable String cipherUrl;
  private @Nullable String sha256;
  private @Nullable String iv;
  private @Nullable String secretKey;
  private @Nullable String type;
  private @Nullable Long size;
  private @Nullable String thumbnail;

  MediaContent(JsonBytes json) {
    this.json = json;
  }

  /** Reads the value that stands here under that key of the content. */
  void field(String key) throws IOException, Damage {
    if (key.equals("url")) {
      url = json.word();
    } else if (json.peek() != '{') {
      json.skip();
    } else if (key.equals("file")) {
      cipherUrl = file();
    } else {
      info();
    }
  }

  private @Nullable String file() throws IOException, Damage {
    String found = null;
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "url" -> found = json.word();
        case "hashes" -> sha256 = hash();
        case "iv" -> iv = json.word();
        case "key" -> secretKey = key();
        default -> json.skip();
      }
    }
    return found;
  }

  private @Nullable String key() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    String found = null;
    json.enter();
    for (String name = json.key(); name != null; name = json.key()) {
      String value = json.word();
      found = name.equals("k") ? value : found;
    }
    return found;
  }

  private @Nullable String hash() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    String found = null;
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      String value = json.word();
      found = key.equals("sha256") && value != null ? hexadecimal(value) : found;
    }
    return found;
  }

  /**
   * Unpadded base64 (Matrix specification, appendices), as hexadecimal; null when it is neither.
   */
  private static @Nullable String hexadecimal(String base64) {
    String plain = base64.replace("=", "").replace('-', '+').replace('_', '/');
    if (plain.length() != 43 || !plain.chars().allMatch(MediaContent::isBase64)) {
      return null;
    }
    return HexFormat.of().formatHex(Base64.getMimeDecoder().decode(plain));
  }

  private static boolean isBase64(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
  }

  private void info() throws IOException, Damage {
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "mimetype" -> type = json.word();
        case "size" -> size = Numbers.whole(json.word());
        case "thumbnail_url" -> thumbnail = json.word();
        case "thumbnail_file" -> thumbnailFile();
        default -> json.skip();
      }
    }
  }

  private void thumbnailFile() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    MediaContent preview = new MediaContent(json);
    String found = preview.file();
    thumbnail = found != null ? found : thumbnail;
  }

  private @Nullable CipherKey cipherKey() {
    String secret = secretKey;
    String counter = iv;
    return cipherUrl == null || secret == null || counter == null
        ? null
        : new CipherKey(secret, counter);
  }

  /** The file, if there is one, under the name the message gives it. */
  @Nullable MediaReference reference(@Nullable String name) {
    String place = cipherUrl != null ? cipherUrl : url;
    return place == null
        ? null
        : new MediaReference(
            place, name, type, size, cipherUrl != null, sha256, thumbnail, cipherKey());
  }
}
