"""The room of files that people take away or bring: spreadsheets of workers, calendar files."""
