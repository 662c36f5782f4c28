package org.duban.organization;

/** A password that was just made: shown once, kept nowhere in the clear, to be replaced after the first login. */
public record OneTimePassword(long personId, String username, String name, String password) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
