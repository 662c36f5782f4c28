package org.duban.security;

import java.util.function.Supplier;

/**
 * Lets a person act outside of a request, known to this product and to the engine alike. There in profile {@code demo}
 * alone, whose history people made; production has no way to act in somebody's name.
 */
public interface PersonalAction {

    /** @throws IllegalArgumentException if there is no active account of that name */
    <T> T as(String username, Supplier<T> action);
}
