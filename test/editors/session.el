;;; A person's session with an entitlement file: what Eglot shows of it, a line of JSON each. Run by emacs.test.ts.  -*- lexical-binding: t -*-
(require 'json)
(require 'flymake)
(require 'xref)

(setq eglot-sync-connect t
      eglot-connect-timeout 60
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil)

(defun say (name value)
  (princ (concat (json-encode `((name . ,name) (value . ,value))) "\n")))

(defun wait-for (found)
  "Wait until FOUND gives something, at most half a minute."
  (let ((rounds 0) value)
    (while (and (not (setq value (funcall found))) (< rounds 300))
      (accept-process-output nil 0.1)
      (setq rounds (1+ rounds)))
    value))

(defun findings ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun is-told (text)
  (seq-some (lambda (each) (string-match-p (regexp-quote text) each)) (findings)))

(find-file "main.entitlement.yaml")
;; What `eglot-ensure' of the hook does once a command has ended, which in a batch none does.
(apply #'eglot--connect (eglot--guess-contact))
(wait-for #'eglot-managed-p)
(flymake-mode 1)
(flymake-start)
(wait-for (lambda () (is-told "us-dsk")))
(say "findings" (vconcat (findings)))

(goto-char (point-min))
(search-forward "us-dsk")
(replace-match "us-desk")
(eglot--signal-textDocument/didChange)
(wait-for (lambda () (not (is-told "us-dsk"))))
(say "cured" (if (is-told "us-dsk") "no" "yes"))

(goto-char (point-min))
(search-forward "target: 1")
(let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
  (say "hover" (eglot--hover-info (plist-get hover :contents))))

(goto-char (point-min))
(search-forward "businessHours: us-d")
(let ((places (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
  (say "definition" (vconcat (mapcar (lambda (each) (file-name-nondirectory (xref-location-group (xref-item-location each)))) places))))

(let* ((completion (eglot-completion-at-point)) (table (nth 2 completion)))
  (say "completion" (vconcat (all-completions "" table))))

(goto-char (point-min))
(search-forward "answer")
(eglot-rename "first-answer")
(say "renamed" (how-many "first-answer" (point-min) (point-max)))

(eglot-format-buffer)
(goto-char (point-min))
(say "formatted" (if (search-forward "exit: {" nil t) "yes" "no"))

(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(say "stopped" (if (eglot-managed-p) "no" "yes"))
