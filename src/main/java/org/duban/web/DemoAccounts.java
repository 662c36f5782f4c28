package org.duban.web;

import java.util.List;
import java.util.Locale;

/** The accounts that the login page offers for trying out; a bean of profile {@code demo} alone. */
public interface DemoAccounts {

    /**
     * An account that anybody may use.
     *
     * @param unit name of the person's unit
     * @param why what there is to see and do as this person, in one short sentence
     */
    record DemoAccount(String username, String password, String name, String unit, String why) {}

    /** In the order in which a visitor should try them, with {@code why} in the given language. */
    List<DemoAccount> list(Locale locale);
}
