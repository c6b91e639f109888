package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that an event posts. All but {@code url} is the sender's word.
 *
 * @param url {@code mxc://server/media-id}, or what stood in its place
 * @param name the file name
 * @param declaredType MIME type
 * @param declaredSize bytes
 * @param encrypted whether the stored bytes are ciphertext
 * @param ciphertextSha256 hash of the ciphertext, 64 lower-case hexadecimal digits
 * @param thumbnailUrl {@code mxc} url of a preview
 * @param key what decrypts it, when the event says
 */
public record MediaReference(
    String url,
    @Nullable String name,
    @Nullable String declaredType,
    @Nullable Long declaredSize,
    boolean encrypted,
    @Nullable String ciphertextSha256,
    @Nullable String thumbnailUrl,
    @Nullable CipherKey key) {

  /** A file without a key. */
  public MediaReference(
      String url,
      @Nullable String name,
      @Nullable String declaredType,
      @Nullable Long declaredSize,
      boolean encrypted,
      @Nullable String ciphertextSha256,
      @Nullable String thumbnailUrl) {
    this(url, name, declaredType, declaredSize, encrypted, ciphertextSha256, thumbnailUrl, null);
  }

  /** The same under another name. */
  public MediaReference named(String other) {
    return new MediaReference(
        url, other, declaredType, declaredSize, encrypted, ciphertextSha256, thumbnailUrl, key);
  }

  /** The part of the url that names the file at its server; empty when the url has another form. */
  public String mediaId() {
    return url.startsWith("mxc://") ? url.substring(url.lastIndexOf('/') + 1) : "";
  }
}
