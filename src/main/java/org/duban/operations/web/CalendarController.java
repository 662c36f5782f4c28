package org.duban.operations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.deadline.CalendarImport;
import org.duban.deadline.CalendarImport.RowError;
import org.duban.deadline.CalendarImport.YearList;
import org.duban.operations.CalendarKeeping;
import org.duban.operations.DayRun;
import org.duban.organization.Role;
import org.duban.platform.BusinessClock;
import org.duban.security.Callers;
import org.duban.web.FormErrors;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.duban.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: the yearly lists of days off; for system administrators; for others it is not there. */
@Controller
class CalendarController {

    private static final Charset OF_CHINESE_OFFICES = Charset.forName("GB18030");

    private final CalendarImport calendar;
    private final CalendarKeeping keeping;
    private final Callers callers;
    private final Texts texts;
    private final BusinessClock clock;

    CalendarController(
            CalendarImport calendar, CalendarKeeping keeping, Callers callers, Texts texts, BusinessClock clock) {
        this.calendar = calendar;
        this.keeping = keeping;
        this.callers = callers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    String calendar(@RequestParam(required = false) Integer year, Model model) {
        requireAdministrator();
        int shown =
                year == null ? missing(calendar.years()).orElse(clock.today().getYear()) : year;
        Optional<YearList> list = calendar.list(shown);
        return page(
                shown,
                list.map(YearList::source).orElse(null),
                list.map(CalendarController::lines).orElse(null),
                model);
    }

    @PostMapping("/admin/calendar")
    String replace(
            @RequestParam int year,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String lines,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        requireAdministrator();
        String given = file == null || file.isEmpty() ? lines : decoded(file.getBytes());
        CalendarImport.Result result = keeping.replace(year, source, given);
        if (result.accepted()) {
            redirect.addFlashAttribute("done", texts.text("operations.calendar.done", year, result.days()));
            return "redirect:/admin/calendar?year=" + year;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
                "errors",
                new FormErrors(result.errors().stream().map(this::entry).toList()));
        return page(year, source, given, model);
    }

    private String page(int year, String source, String lines, Model model) {
        SortedSet<Integer> years = calendar.years();
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("missing", missing(years).orElse(null));
        Optional<YearList> list = calendar.list(year);
        model.addAttribute("list", list.orElse(null));
        model.addAttribute("runs", list.map(YearList::days).map(DayRun::of).orElse(List.of()));
        model.addAttribute("source", source);
        model.addAttribute("lines", lines);
        return "operations/calendar";
    }

    /** The year whose list should be on file by now: this one; the next from November on, when it is published. */
    private Optional<Integer> missing(SortedSet<Integer> years) {
        LocalDate today = clock.today();
        int last = today.getMonth().compareTo(Month.NOVEMBER) >= 0 ? today.getYear() + 1 : today.getYear();
        for (int year = today.getYear(); year <= last; year++) {
            if (!years.contains(year)) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    private FormErrors.Entry entry(RowError error) {
        String said = texts.text(error.message().key(), error.message().args().toArray());
        return new FormErrors.Entry(
                error.message().key().endsWith(".source") ? "source" : "lines",
                error.line() == 0 ? said : texts.text("operations.calendar.line", error.line(), said));
    }

    private static String lines(YearList list) {
        return DayRun.of(list.days()).stream().map(DayRun::line).collect(Collectors.joining("\n"));
    }

    /** Spreadsheets save text in UTF-8 or in the encoding of Chinese offices. */
    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, OF_CHINESE_OFFICES);
        }
    }

    private void requireAdministrator() {
        if (!callers.required().has(Role.SYSTEM_ADMIN)) {
            throw BusinessRefusal.notFound("operations.calendar.gone");
        }
    }

    /** Where the page stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavigationEntry calendarEntry() {
            return NavigationEntry.of(
                    "calendar",
                    "operations.calendar",
                    "/admin/calendar",
                    "calendar3",
                    NavigationGroup.ADMINISTER,
                    40,
                    Role.SYSTEM_ADMIN);
        }
    }
}
