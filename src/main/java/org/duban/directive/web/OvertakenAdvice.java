package org.duban.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.duban.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells the second of two reviewers, at the head of the page and without touching what they typed. */
@ControllerAdvice(assignableTypes = {ReviewController.class, UnitCreationController.class})
class OvertakenAdvice {

    private final Texts texts;

    OvertakenAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Overtaken.class)
    ModelAndView overtaken(Overtaken overtaken, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#messages");
        response.setHeader("HX-Reswap", "innerHTML show:window:top");
        return new ModelAndView(
                "directive/review-parts :: conflict",
                Map.of("id", String.valueOf(overtaken.id()), "message", texts.of(overtaken.refusal())),
                HttpStatus.CONFLICT);
    }
}
