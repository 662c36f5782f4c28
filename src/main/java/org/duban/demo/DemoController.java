package org.duban.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.platform.BusinessClock;
import org.duban.platform.ClockMoves;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the demo alone can do: say who may log in, and move the clock. */
@Controller
@Profile("demo")
@Tag(name = "demo", description = "Profile demo alone")
class DemoController {

    private static final Duration MOST = Duration.ofDays(400);

    private final CityAccounts accounts;
    private final BusinessClock clock;
    private final ClockMoves moves;

    DemoController(CityAccounts accounts, BusinessClock clock, ClockMoves moves) {
        this.accounts = accounts;
        this.clock = clock;
        this.moves = moves;
    }

    /** The product's time. */
    record Now(OffsetDateTime now) {}

    /** How far to move, as an ISO period or duration: {@code P10D}, {@code PT6H}. */
    record Move(String advance) {}

    @GetMapping("/api/v1/demo/accounts")
    @ResponseBody
    @Operation(summary = "Who may log in for trying out")
    List<CityAccounts.Account> accounts() {
        return accounts.all();
    }

    @GetMapping("/api/v1/demo/clock")
    @ResponseBody
    @Operation(summary = "The product's time")
    Now now() {
        return new Now(OffsetDateTime.now(clock));
    }

    @PostMapping("/api/v1/demo/clock")
    @ResponseBody
    @Operation(summary = "Moves the clock forward; answers when what fell due by then has been carried out")
    Now advance(@RequestBody Move move) {
        moves.advance(step(move.advance()));
        return now();
    }

    /** The buttons of the demo clock on every page. */
    @PostMapping("/demo/clock")
    String advance(@RequestParam String advance, @RequestHeader(name = "Referer", required = false) String referer) {
        moves.advance(step(advance));
        return "redirect:" + ownPath(referer);
    }

    private Duration step(String text) {
        try {
            TemporalAmount amount = text.contains("T") ? Duration.parse(text) : Period.parse(text);
            ZonedDateTime now = ZonedDateTime.now(clock);
            Duration step = Duration.between(now, now.plus(amount));
            if (step.isNegative() || step.compareTo(MOST) > 0) {
                throw BusinessRefusal.field("advance", "demo.clock.range", MOST.toDays());
            }
            return step;
        } catch (DateTimeException | ArithmeticException | NullPointerException e) {
            throw BusinessRefusal.field("advance", "demo.clock.unreadable");
        }
    }

    /** Back to where the button was, which is a page of ours. */
    private static String ownPath(String referer) {
        try {
            java.net.URI uri = java.net.URI.create(referer == null ? "/" : referer);
            String path = uri.getRawPath() == null || !uri.getRawPath().startsWith("/") ? "/" : uri.getRawPath();
            path = path.startsWith("//") ? "/" : path;
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
