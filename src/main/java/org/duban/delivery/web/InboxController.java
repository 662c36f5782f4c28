package org.duban.delivery.web;

import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.delivery.Inbox;
import org.duban.delivery.MessageView;
import org.duban.organization.Role;
import org.duban.platform.Page;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.duban.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 收件箱: what a person's units were told. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final Callers callers;
    private final Texts texts;

    InboxController(Inbox inbox, Callers callers, Texts texts) {
        this.inbox = inbox;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Model model) {
        Caller caller = callers.required();
        Page<MessageView> page = inbox.page(caller, !all, before(cursor), Page.USUAL);
        model.addAttribute("messages", page.items());
        model.addAttribute("more", page.next() == null ? null : "/inbox?all=" + all + "&cursor=" + page.next());
        model.addAttribute("all", all);
        model.addAttribute("unread", inbox.unread(caller));
        return partial && cursor != null ? "delivery/inbox :: rows" : "delivery/inbox";
    }

    /** Reads a message and goes to what it is about. */
    @PostMapping("/inbox/{id}")
    String open(@PathVariable long id) {
        MessageView message = inbox.read(callers.required(), id);
        return "redirect:" + (message.link() == null ? "/inbox" : message.link());
    }

    @PostMapping("/inbox")
    String readAll(RedirectAttributes redirect) {
        inbox.readAll(callers.required());
        redirect.addFlashAttribute("done", texts.text("delivery.inbox.done"));
        return "redirect:/inbox";
    }

    private static Long before(String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "delivery.message.not.found");
        }
    }

    /** Where the page stands in the navigation, and how much is unread. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavigationEntry inboxEntry() {
            return NavigationEntry.of(
                    "inbox",
                    "delivery.inbox",
                    "/inbox",
                    "megaphone",
                    NavigationGroup.WATCH,
                    90,
                    Role.LIAISON,
                    Role.PRINCIPAL);
        }

        @Bean
        NavigationCounts inboxCounts(Inbox inbox) {
            return caller -> Map.of("inbox", inbox.unread(caller));
        }
    }
}
