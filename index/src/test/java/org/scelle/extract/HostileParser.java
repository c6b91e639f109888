package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A parser that does to its process what the document says, one command a line. */
public final class HostileParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-hostile"));
  }

  @Override
  public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException {
    XHTMLContentHandler out = new XHTMLContentHandler(handler, metadata);
    out.startDocument();
    String commands = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : commands.lines().toList()) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "page" -> {
          out.startElement("div", "class", "page");
          out.element("p", words[1]);
          out.endElement("div");
        }
        case "hang" -> hang();
        case "oom" -> fill();
        case "exit" -> System.exit(Integer.parseInt(words[1]));
        case "write" -> Files.writeString(Path.of(words[1]), "dehors");
        case "connect" -> connect(Integer.parseInt(words[1]));
        case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(words[1]));
        case "deep" -> deep(0);
        case "throw" -> throw new IllegalStateException(words[1]);
        case "flood" -> flood(out);
        default -> {}
      }
    }
    out.endDocument();
  }

  private static void connect(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write('x');
    }
  }

  private static void hang() {
    long turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & 0xFFFF;
    }
  }

  private static void fill() {
    List<byte[]> hoard = new ArrayList<>();
    while (hoard.size() < Integer.MAX_VALUE) {
      hoard.add(new byte[8 << 20]);
    }
  }

  private static long deep(long level) {
    return level < 0 ? level : deep(level + 1) + 1;
  }

  private static void flood(XHTMLContentHandler out) throws SAXException {
    for (int i = 0; i < 10_000_000; i++) {
      out.element("p", "encore et encore la même ligne, numéro " + i);
    }
  }
}
