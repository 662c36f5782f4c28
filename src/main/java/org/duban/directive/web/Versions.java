package org.duban.directive.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.directive.DirectiveView;

/** A directive's version as HTTP carries it. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Versions() {}

    static String tag(DirectiveView directive) {
        return tag(directive.version());
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** @throws BusinessRefusal UNREADABLE when it is missing or no tag of ours */
    static int required(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!tag.matches()) {
            throw new BusinessRefusal(Kind.UNREADABLE, "directive.if-match");
        }
        return Integer.parseInt(tag.group(1));
    }
}
