package org.duban.directive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveList;
import org.duban.directive.SampleDocuments;
import org.duban.intake.DocumentKind;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The import page: a document or a text comes in and becomes a draft. */
@Controller
@RequestMapping("/intake")
class ImportController {

    private static final int MOST_DRAFTS = 100;

    private final Imports imports;
    private final DirectiveList list;
    private final Callers callers;
    private final Texts texts;
    private final ObjectProvider<SampleDocuments> samples;

    ImportController(
            Imports imports,
            DirectiveList list,
            Callers callers,
            Texts texts,
            ObjectProvider<SampleDocuments> samples) {
        this.imports = imports;
        this.list = list;
        this.callers = callers;
        this.texts = texts;
        this.samples = samples;
    }

    @GetMapping
    String page(Model model) {
        imports.requireSupervisor();
        model.addAttribute("drafts", list.drafts(callers.required(), MOST_DRAFTS));
        model.addAttribute("kinds", DocumentKind.values());
        SampleDocuments offered = samples.getIfAvailable();
        model.addAttribute("samples", offered == null ? java.util.List.of() : offered.list(Texts.locale()));
        return "directive/intake";
    }

    @PostMapping
    ModelAndView read(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean declared,
            @RequestParam(defaultValue = "") String kind,
            Model model)
            throws IOException {
        try {
            boolean hasFile = file != null && !file.isEmpty();
            imports.requireDeclared(declared);
            DocumentKind wanted = WantedKind.of(kind);
            long id = hasFile
                    ? imports.file(file.getBytes(), file.getOriginalFilename(), wanted)
                    : imports.text(text, wanted);
            return new ModelAndView("redirect:/intake/" + id);
        } catch (BusinessRefusal refusal) {
            return again(refusal, text, declared, kind, model);
        }
    }

    @PostMapping("/sample")
    ModelAndView sample(@RequestParam String key, Model model) {
        byte[] content = samples().docx(key).orElseThrow(() -> BusinessRefusal.notFound("directive.sample.none"));
        try {
            return new ModelAndView("redirect:/intake/" + imports.file(content, key + ".docx", null));
        } catch (BusinessRefusal refusal) {
            return again(refusal, "", false, "", model);
        }
    }

    @GetMapping("/samples/{key}.docx")
    ResponseEntity<byte[]> docx(@PathVariable String key) {
        byte[] content = samples().docx(key).orElseThrow(() -> BusinessRefusal.notFound("directive.sample.none"));
        return FileDownloads.attachment(key + ".docx", content);
    }

    @GetMapping("/samples/{key}.txt")
    ResponseEntity<byte[]> txt(@PathVariable String key) {
        String content = samples().text(key).orElseThrow(() -> BusinessRefusal.notFound("directive.sample.none"));
        return FileDownloads.attachment(key + ".txt", content.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/blank")
    String blank() {
        return "redirect:/intake/" + imports.blank();
    }

    private SampleDocuments samples() {
        imports.requireSupervisor();
        return samples.getIfAvailable(() -> {
            throw BusinessRefusal.notFound("directive.sample.none");
        });
    }

    private ModelAndView again(BusinessRefusal refusal, String text, boolean declared, String kind, Model model) {
        String view = page(model);
        model.addAttribute("errors", texts.errors(refusal));
        model.addAttribute("text", text);
        model.addAttribute("declared", declared);
        model.addAttribute("kind", kind);
        HttpStatus status = refusal.kind() == BusinessRefusal.Kind.FORBIDDEN
                ? HttpStatus.FORBIDDEN
                : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView(view, model.asMap(), status);
    }
}
