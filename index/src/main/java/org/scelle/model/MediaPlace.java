package org.scelle.model;

/**
 * Says under which name a server keeps a file that came from another server.
 *
 * @param server the server the file came from
 * @param stored its name in the folders of {@code remote_content}
 * @param mediaId its name at the server it came from
 */
public record MediaPlace(Source source, String server, String stored, String mediaId)
    implements Entry {}
