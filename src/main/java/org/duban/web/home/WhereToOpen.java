package org.duban.web.home;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duban.platform.Console;
import org.duban.web.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console, once started, where to open Duban and who may sign in. */
@Component
class WhereToOpen {

    private final MessageSource messages;
    private final ObjectProvider<DemoAccounts> accounts;

    WhereToOpen(MessageSource messages, ObjectProvider<DemoAccounts> accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null
                && context.getWebServer().getPort() > 0) {
            String path = context.getEnvironment().getProperty("server.servlet.context-path", "");
            PrintStream console = Console.out();
            console.println();
            lines("http://localhost:" + context.getWebServer().getPort() + path + "/")
                    .forEach(line -> console.println("  " + line));
            console.println();
        }
    }

    List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            lines.add(messages.getMessage("web.started", new Object[] {address}, locale));
            accounts.orderedStream()
                    .flatMap(source -> source.list(locale).stream())
                    .map(account -> "  %-12s %-12s %s %s: %s"
                            .formatted(
                                    account.username(),
                                    account.password(),
                                    account.name(),
                                    account.unit(),
                                    account.why()))
                    .forEach(lines::add);
        }
        return lines;
    }
}
