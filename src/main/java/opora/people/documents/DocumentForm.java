package opora.people.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

public record DocumentForm(@Nullable MultipartFile file) {}
