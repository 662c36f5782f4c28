/**
 * Official papers (督办文书): what each kind must say, their numbers, and their layout after GB/T 9704 in Word, PDF and on
 * screen. Knows nothing of notices and their states; who issues a paper hands the facts in.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"platform"})
package org.duban.paper;
