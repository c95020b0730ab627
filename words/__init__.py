"""Every sentence that a person reads, in five languages: `LANGUAGE/AREA.ftl`. Code names a sentence and fills it in."""
