package org.scelle.format.event;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.shown.Names;

/** Accounts that the HTML of a message links to: "pills" (Matrix specification, "matrix.to"). */
public final class Pills {

  private static final String LINK = "/#/";
  private static final Pattern ACCOUNT =
      Pattern.compile("/#/(?:user/)?((?:@|%40)[^\"'<>?\\s&/]{1,300})");

  private Pills() {}

  public static void addTo(List<String> mentions, @Nullable String html) {
    if (html == null || !html.contains(LINK)) {
      return;
    }
    Matcher matcher = ACCOUNT.matcher(html);
    while (matcher.find()) {
      String account = Names.percentDecoded(matcher.group(1));
      if (account.indexOf(':') > 0 && !mentions.contains(account)) {
        mentions.add(account);
      }
    }
  }
}
