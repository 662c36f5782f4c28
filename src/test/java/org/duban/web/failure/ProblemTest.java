package org.duban.web.failure;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.FieldError;
import org.duban.BusinessRefusal.Kind;
import org.duban.web.FailureTranslator;
import org.duban.web.TextsForTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The contract of errors (ARCHITECTURE, "Contract that must not drift"). */
class ProblemTest {

    record Posted(@NotBlank String title, LocalDate due, List<Posted> items) {}

    /** An exception of a library that only a translator knows. */
    static class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Controller
    static class Doors {

        @PostMapping("/api/v1/posted")
        @ResponseBody
        String posted(@RequestBody @Valid Posted posted) {
            return "ok";
        }

        @GetMapping("/api/v1/one/{id}")
        @ResponseBody
        String one(@PathVariable("id") long id, @RequestParam("limit") int limit) {
            return "ok";
        }

        @GetMapping({"/api/v1/fails/{how}", "/page/{how}"})
        @ResponseBody
        String fails(@PathVariable("how") String how) {
            throw switch (how) {
                case "refused" -> BusinessRefusal.conflict("security.forbidden");
                case "wrapped" -> new IllegalStateException(BusinessRefusal.notFound("security.forbidden"));
                case "fields" ->
                    BusinessRefusal.fields(List.of(new FieldError("reason", "deadline.reason.left", List.of(4))));
                case "version" -> new OptimisticLockingFailureException("x");
                case "unique" -> new DataIntegrityViolationException("x", new SQLException("x", "23505"));
                case "size" -> new MaxUploadSizeExceededException(1);
                case "unsupported" -> new BusinessRefusal(Kind.UNSUPPORTED, "security.forbidden");
                case "foreign" -> new RuntimeException(new Foreign());
                default -> new IllegalStateException("secret of the house");
            };
        }
    }

    private final MockMvc mvc = mvc();

    @Test
    void aRefusalSaysWhatIsWrongInTheLanguageOfTheCaller() throws Exception {
        problem(get("/api/v1/fails/refused").header("Accept-Language", "en"), 409)
                .andExpect(jsonPath("$.detail").value("Not allowed"));
        problem(get("/api/v1/fails/refused"), 409)
                .andExpect(jsonPath("$.detail").value("没有权限"));
    }

    @Test
    void aRefusalIsFoundBehindOtherExceptions() throws Exception {
        problem(get("/api/v1/fails/wrapped"), 404);
        problem(get("/api/v1/fails/foreign"), 409);
    }

    @Test
    void wrongFieldsAreNamed() throws Exception {
        problem(get("/api/v1/fails/fields"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("reason"))
                .andExpect(jsonPath("$.errors[0].message").value("余 4 天"))
                .andExpect(jsonPath("$.errors[0].length()").value(2));
        problem(json("{\"title\":\" \"}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("title"));
        problem(json("{\"title\":\"x\",\"items\":[{\"due\":\"soon\"}]}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("items[0].due"));
    }

    @Test
    void whatCannotBeReadIsUnreadable() throws Exception {
        problem(json("{bad"), 400);
        problem(json("[]"), 400);
        problem(json(""), 400);
    }

    @Test
    void parametersOfTheWrongKindAreWrongValuesAndStrangeIdsAreNotThere() throws Exception {
        problem(get("/api/v1/one/1").param("limit", "many"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        problem(get("/api/v1/one/1"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        problem(get("/api/v1/one/abc").param("limit", "1"), 404);
    }

    @Test
    void whoComesSecondIsToldSo() throws Exception {
        problem(get("/api/v1/fails/version"), 409);
        problem(get("/api/v1/fails/unique"), 409);
    }

    @Test
    void wrongMethodsTypesAndSizesHaveTheirStatus() throws Exception {
        problem(post("/api/v1/one/1"), 405).andExpect(header().string("Allow", containsString("GET")));
        problem(post("/api/v1/posted").contentType(MediaType.TEXT_PLAIN).content("x"), 415);
        problem(get("/api/v1/fails/unsupported"), 415);
        problem(get("/api/v1/fails/size"), 413);
    }

    @Test
    void ourOwnFailureShowsANumberAndNothingOfTheInside() throws Exception {
        problem(get("/api/v1/fails/other").header("X-Correlation-Id", "abc-1"), 500)
                .andExpect(jsonPath("$.correlationId").value("abc-1"))
                .andExpect(header().string("X-Correlation-Id", "abc-1"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    @Test
    void aNumberThatCouldForgeTheLogIsReplaced() throws Exception {
        problem(get("/api/v1/fails/other").header("X-Correlation-Id", "a\nb"), 500)
                .andExpect(jsonPath("$.correlationId").value(org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{14}")));
    }

    @Test
    void aPageFailsAsAPageAndAPartialRequestAsANoteOnThePage() throws Exception {
        mvc.perform(get("/page/refused"))
                .andExpect(status().isConflict())
                .andExpect(view().name("web/failure"))
                .andExpect(model().attribute("reference", ""));
        mvc.perform(get("/page/other").header("HX-Request", "true"))
                .andExpect(status().isInternalServerError())
                .andExpect(view().name("web/refusal"))
                .andExpect(header().string("HX-Retarget", "#messages"));
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/api/v1/posted").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions problem(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(expected))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private static MockMvc mvc() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        FailureTranslator translator = thrown -> thrown instanceof Foreign
                ? Optional.of(BusinessRefusal.conflict("security.forbidden"))
                : Optional.empty();
        beans.addBean("translator", translator);
        Failures failures = new Failures(
                TextsForTest.texts(), TextsForTest.messages(), beans.getBeanProvider(FailureTranslator.class));
        return MockMvcBuilders.standaloneSetup(new Doors())
                .setControllerAdvice(new FailureAdvice(failures, new FailureAnswer()))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(
                        JsonMapper.builder().addModule(new JavaTimeModule()).build()))
                .setLocaleResolver(TextsForTest.localeResolver())
                .addFilters(new CorrelationFilter())
                .build();
    }
}
